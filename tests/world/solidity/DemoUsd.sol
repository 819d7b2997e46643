// SPDX-License-Identifier: MIT
pragma solidity ^0.8.24;

import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";
import {ERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/ERC20Permit.sol";
import {Multicall} from "@openzeppelin/contracts/utils/Multicall.sol";

/// A token with signed approvals and with batches of calls to itself, in which an approval can be hidden.
contract DemoUsd is ERC20, ERC20Permit, Multicall {
    constructor(uint256 supply) ERC20("Demo USD", "DUSD") ERC20Permit("Demo USD") {
        _mint(msg.sender, supply);
    }

    function decimals() public pure override returns (uint8) {
        return 6;
    }
}
