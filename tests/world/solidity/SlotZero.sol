// SPDX-License-Identifier: MIT
pragma solidity ^0.8.24;

/// Run as another's code, it puts an address where a Safe keeps whose code it runs.
contract SlotZero {
    address private first;

    function set(address value) external {
        first = value;
    }
}
