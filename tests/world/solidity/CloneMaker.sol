// SPDX-License-Identifier: MIT
pragma solidity ^0.8.24;

import {Clones} from "@openzeppelin/contracts/proxy/Clones.sol";
import {BoxOne} from "./BoxOne.sol";

/// Makes ERC-1167 clones, and uses them at once.
contract CloneMaker {
    event Made(address clone);

    function make(address code, uint256 amount) external returns (address clone) {
        clone = Clones.clone(code);
        use(clone, amount);
    }

    function makeAt(address code, bytes32 salt, uint256 amount) external returns (address clone) {
        clone = Clones.cloneDeterministic(code, salt);
        use(clone, amount);
    }

    function use(address clone, uint256 amount) private {
        BoxOne(clone).initialize(msg.sender);
        BoxOne(clone).add(amount);
        emit Made(clone);
    }
}
