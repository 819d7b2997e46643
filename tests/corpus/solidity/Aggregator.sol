// SPDX-License-Identifier: MIT
pragma solidity ^0.8.24;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";

interface IWrapped is IERC20 {
    function deposit() external payable;
}

interface IPair {
    function token0() external view returns (address);
    function getReserves() external view returns (uint112, uint112, uint32);
    function swap(uint256 amount0, uint256 amount1, address to, bytes calldata data) external;
}

/// Trades with a pool of Uniswap V2's shape under names of its own, and keeps so many hundredths of what is paid.
contract Aggregator {
    IWrapped private immutable wrapped;
    address private immutable collector;

    constructor(IWrapped coin, address who) {
        wrapped = coin;
        collector = who;
    }

    function fillOrderFor(IPair pair, uint256 keeps, uint256 least) external payable {
        wrapped.deposit{value: msg.value}();
        settle(pair, wrapped, msg.value, keeps, least);
    }

    function fillOrderWith(IPair pair, IERC20 token, uint256 amount, uint256 keeps, uint256 least) external {
        require(token.transferFrom(msg.sender, address(this), amount), "no");
        settle(pair, token, amount, keeps, least);
    }

    function settle(IPair pair, IERC20 token, uint256 amount, uint256 keeps, uint256 least) private {
        uint256 kept = (amount * keeps) / 100;
        require(token.transfer(collector, kept) && token.transfer(address(pair), amount - kept), "no");
        bool isFirst = pair.token0() == address(token);
        (uint256 first, uint256 second,) = pair.getReserves();
        (uint256 has, uint256 pays) = isFirst ? (first, second) : (second, first);
        uint256 paid = token.balanceOf(address(pair)) - has;
        uint256 got = (paid * 997 * pays) / (has * 1000 + paid * 997);
        require(got >= least, "too little");
        pair.swap(isFirst ? 0 : got, isFirst ? got : 0, msg.sender, "");
    }
}
