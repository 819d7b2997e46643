// SPDX-License-Identifier: MIT
pragma solidity ^0.8.24;

/// Does what its entry point brings it.
contract SmartAccount {
    address public immutable entryPoint;

    constructor(address entryPoint_) {
        entryPoint = entryPoint_;
    }

    function execute(address to, uint256 value, bytes calldata data) external {
        require(msg.sender == entryPoint, "only by the entry point");
        (bool ok, ) = to.call{value: value}(data);
        require(ok, "the call failed");
    }

    receive() external payable {}
}
