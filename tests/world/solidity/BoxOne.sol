// SPDX-License-Identifier: MIT
pragma solidity ^0.8.24;

import {UUPSUpgradeable} from "@openzeppelin/contracts/proxy/utils/UUPSUpgradeable.sol";
import {Initializable} from "@openzeppelin/contracts/proxy/utils/Initializable.sol";

/// A counter behind a proxy, whose owner can put other code in its place.
contract BoxOne is Initializable, UUPSUpgradeable {
    address public owner;
    uint256 public count;
    mapping(address => uint256) public countOf;

    event Added(address indexed by, uint256 count);
    error NotOwner(address caller);

    function initialize(address first) external initializer {
        owner = first;
    }

    function add(uint256 amount) external virtual {
        count += amount;
        countOf[msg.sender] += amount;
        emit Added(msg.sender, count);
    }

    function giveTo(address next) external {
        if (msg.sender != owner) revert NotOwner(msg.sender);
        owner = next;
    }

    function _authorizeUpgrade(address) internal view override {
        if (msg.sender != owner) revert NotOwner(msg.sender);
    }
}
