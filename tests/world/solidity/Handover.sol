// SPDX-License-Identifier: MIT
pragma solidity ^0.8.24;

import {Ownable, Ownable2Step} from "@openzeppelin/contracts/access/Ownable2Step.sol";

/// Changes hands in two steps; once it lacked a log, and once it logged what did not happen.
contract Handover is Ownable2Step {
    constructor(address first) Ownable(first) {}

    /// As a contract does that means to hide it.
    function seize(address next) external onlyOwner {
        assembly {
            sstore(0, next)
        }
    }

    function pretend(address next) external {
        emit OwnershipTransferred(owner(), next);
    }
}
