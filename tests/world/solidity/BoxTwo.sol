// SPDX-License-Identifier: MIT
pragma solidity ^0.8.24;

import {BoxOne} from "./BoxOne.sol";

/// The same counter, which counts twice and can be cleared.
contract BoxTwo is BoxOne {
    function add(uint256 amount) external override {
        count += 2 * amount;
        countOf[msg.sender] += 2 * amount;
        emit Added(msg.sender, count);
    }

    function clear() external {
        count = 0;
        delete countOf[msg.sender];
    }
}
