// SPDX-License-Identifier: MIT
pragma solidity ^0.8.24;

import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";

/// Can be bought from the pool, and given back to it by its maker only.
contract Honeypot is ERC20 {
    address private immutable maker;
    mapping(address => bool) private free;

    constructor(uint256 supply) ERC20("Moon", "MOON") {
        maker = msg.sender;
        free[msg.sender] = true;
        _mint(msg.sender, supply);
    }

    function release(address who) external {
        require(msg.sender == maker, "no");
        free[who] = true;
    }

    function _update(address from, address to, uint256 value) internal override {
        require(from == address(0) || free[from], "no");
        super._update(from, to, value);
    }
}
