// SPDX-License-Identifier: MIT
pragma solidity ^0.8.24;

/// Makes contracts: one that remembers when, one that remembers whom it serves, and one that is gone at once.
contract ContractMaker {
    function timed() external returns (address) {
        return address(new Timed());
    }

    function timedAt() external returns (address) {
        return address(new Timed{salt: bytes32(block.timestamp)}());
    }

    function serving(address whom) external returns (address) {
        return address(new Serving(whom));
    }

    function passing() external {
        new Passing();
    }

    function failing() external returns (bool) {
        try new Failing() {
            return true;
        } catch {
            return false;
        }
    }
}

contract Timed {
    uint256 public immutable madeAt = block.timestamp;
}

contract Serving {
    address public immutable whom;

    constructor(address served) {
        whom = served;
    }
}

contract Passing {
    constructor() {
        selfdestruct(payable(msg.sender));
    }
}

contract Failing {
    constructor() {
        revert("not now");
    }
}
