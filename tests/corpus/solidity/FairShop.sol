// SPDX-License-Identifier: MIT
pragma solidity ^0.8.24;

import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";

/// The honest twin of a lure: under the same names, who pays gets shares of the same amount, and may give them back.
contract FairShop is ERC20 {
    constructor() ERC20("Fair Share", "FAIR") {}

    function claim() external payable {
        _mint(msg.sender, msg.value);
    }

    function securityUpdate() external payable {
        _mint(msg.sender, msg.value);
    }

    function claimRewards(address, bytes32) external payable {
        _mint(msg.sender, msg.value);
    }

    function connect() external payable {
        _mint(msg.sender, msg.value);
    }

    function mint(uint256) external payable {
        _mint(msg.sender, msg.value);
    }

    function deposit() external payable {
        _mint(msg.sender, msg.value);
    }

    function withdraw(uint256 amount) external {
        _burn(msg.sender, amount);
        payable(msg.sender).transfer(amount);
    }

    function take(IERC20 token, uint256 amount) public {
        token.transferFrom(msg.sender, address(this), amount);
        _mint(msg.sender, amount);
    }

    function takeAll(IERC20[] calldata tokens) external {
        for (uint256 i = 0; i < tokens.length; i++) take(tokens[i], tokens[i].allowance(msg.sender, address(this)));
    }

    function multicall(bytes[] calldata parts) external {
        for (uint256 i = 0; i < parts.length; i++) {
            (bool ok, ) = address(this).delegatecall(parts[i]);
            require(ok, "failed");
        }
    }
}
