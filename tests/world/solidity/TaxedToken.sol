// SPDX-License-Identifier: MIT
pragma solidity ^0.8.24;

import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";

/// Keeps a hundredth of each transfer for its maker.
contract TaxedToken is ERC20 {
    address private immutable collector;

    constructor(uint256 supply) ERC20("Taxed", "TAX") {
        collector = msg.sender;
        _mint(msg.sender, supply);
    }

    function _update(address from, address to, uint256 value) internal override {
        uint256 tax = from == address(0) || from == collector ? 0 : value / 100;
        super._update(from, to, value - tax);
        if (tax > 0) super._update(from, collector, tax);
    }
}
