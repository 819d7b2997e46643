// SPDX-License-Identifier: MIT
pragma solidity ^0.8.24;

/// Keeps shares of a supply that anybody can move a little: all balances change at once, without a transfer.
contract RebasingToken {
    string public constant name = "Rebasing";
    string public constant symbol = "REB";
    uint8 public constant decimals = 18;
    uint256 private constant UNIT = 1e18;

    uint256 public rate = UNIT;
    uint256 private shares;
    mapping(address => uint256) private sharesOf;
    mapping(address => mapping(address => uint256)) public allowance;

    event Transfer(address indexed from, address indexed to, uint256 value);
    event Approval(address indexed owner, address indexed spender, uint256 value);
    event Rebase(uint256 rate);

    constructor(uint256 supply) {
        shares = supply;
        sharesOf[msg.sender] = supply;
        emit Transfer(address(0), msg.sender, supply);
    }

    function totalSupply() external view returns (uint256) {
        return (shares * rate) / UNIT;
    }

    function balanceOf(address owner) public view returns (uint256) {
        return (sharesOf[owner] * rate) / UNIT;
    }

    function approve(address spender, uint256 value) external returns (bool) {
        allowance[msg.sender][spender] = value;
        emit Approval(msg.sender, spender, value);
        return true;
    }

    function transfer(address to, uint256 value) external returns (bool) {
        move(msg.sender, to, value);
        return true;
    }

    function transferFrom(address from, address to, uint256 value) external returns (bool) {
        allowance[from][msg.sender] -= value;
        move(from, to, value);
        return true;
    }

    /// By at most a tenth at a time, up or down.
    function rebase(int256 thousandths) external {
        require(thousandths >= -100 && thousandths <= 100, "too far");
        rate = (rate * uint256(1000 + thousandths)) / 1000;
        emit Rebase(rate);
    }

    function move(address from, address to, uint256 value) private {
        uint256 moved = (value * UNIT) / rate;
        sharesOf[from] -= moved;
        sharesOf[to] += moved;
        emit Transfer(from, to, value);
    }
}
