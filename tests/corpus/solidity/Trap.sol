// SPDX-License-Identifier: MIT
pragma solidity ^0.8.24;

import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";

/// Can be bought from its markets, and each in its own way not be sold to them; its maker can do as they like.
contract Trap is ERC20 {
    enum Way {
        /// Markets take it from nobody.
        Closed,
        /// What goes to a market goes to the maker.
        Eaten,
        /// Who buys it is marked, and moves nothing any more.
        Marked,
        /// Until some day nobody moves it.
        Later,
        /// Moves by its owner's own hand, but a market's hand takes nothing.
        Untaken
    }

    address private immutable maker;
    Way private immutable way;
    uint256 private immutable opens;
    mapping(address => bool) private markets;
    mapping(address => bool) private marked;

    constructor(uint256 supply, Way chosen) ERC20("Rocket", "RKT") {
        maker = msg.sender;
        way = chosen;
        opens = block.timestamp + 365 days;
        _mint(msg.sender, supply);
    }

    function list(address market) external {
        require(msg.sender == maker, "no");
        markets[market] = true;
    }

    function transferFrom(address from, address to, uint256 value) public override returns (bool) {
        require(way != Way.Untaken || from == maker || markets[msg.sender], "no");
        return super.transferFrom(from, to, value);
    }

    function _update(address from, address to, uint256 value) internal override {
        bool isFree = from == address(0) || from == maker || to == maker || markets[from];
        if (way == Way.Later) require(isFree, "later");
        if (way == Way.Marked) require(isFree || !marked[from], "no");
        if (way == Way.Closed) require(isFree || !markets[to], "no");
        if (markets[from]) marked[to] = true;
        super._update(from, way == Way.Eaten && markets[to] && !isFree ? maker : to, value);
    }
}
