// SPDX-License-Identifier: MIT
pragma solidity ^0.8.24;

/// Reports what it does not do: payments, items and permissions.
contract LyingToken {
    uint8 public constant decimals = 18;

    event Transfer(address indexed from, address indexed to, uint256 value);
    event TransferSingle(address indexed operator, address indexed from, address indexed to, uint256 id, uint256 value);

    /// The same for all, so that wallets show it to everybody.
    function balanceOf(address) external pure returns (uint256) {
        return 1000e18;
    }

    function payOut(address from, uint256 value) external payable {
        emit Transfer(from, msg.sender, value);
    }

    function poison(address familiar, uint256 value) external {
        emit Transfer(msg.sender, familiar, value);
    }

    function backAndForth(address other, uint256 value) external {
        emit Transfer(msg.sender, other, value);
        emit Transfer(other, msg.sender, value);
    }

    /// An ERC-721 has the number indexed.
    function giveItem(uint256 tokenId) external {
        bytes32 topic = Transfer.selector;
        assembly {
            log4(0, 0, topic, address(), caller(), tokenId)
        }
    }

    function giveCopies(uint256 id, uint256 value) external {
        emit TransferSingle(msg.sender, address(this), msg.sender, id, value);
    }
}
