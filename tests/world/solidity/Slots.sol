// SPDX-License-Identifier: MIT
pragma solidity ^0.8.24;

/// Work of a chosen size: what it costs to check a transaction is measured with it.
contract Slots {
    mapping(uint256 => uint256) private values;

    function touch(uint256 count) external {
        for (uint256 i = 0; i < count; i++) {
            values[i] += 1;
        }
    }

    function never() external pure {
        for (uint256 i = 0; ; i++) {}
    }
}
