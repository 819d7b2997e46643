// SPDX-License-Identifier: MIT
pragma solidity ^0.8.24;

/// What contracts seldom do all at once: creations that fail and succeed, self-destruction, storage for one
/// transaction only, calls into nothing, every way to end, and gas spent to the last.
contract Workshop {
    uint256[] private kept;
    mapping(uint256 => uint256) private values;

    event Noted(uint256 indexed what, bytes data);
    error Refused(uint256 code, string why);

    constructor() payable {}

    receive() external payable {}

    /// Writes and clears slots: refunds.
    function store(uint256 from, uint256 count, uint256 value) external {
        for (uint256 i = from; i < from + count; i++) values[i] = value;
    }

    function push(uint256 count) external {
        for (uint256 i = 0; i < count; i++) kept.push(i + 1);
    }

    function pop(uint256 count) external {
        for (uint256 i = 0; i < count; i++) kept.pop();
    }

    /// A child that lives, one that destroys itself in its own creation, or one that refuses to be.
    function create(uint256 kind, bytes32 salt) external payable returns (address made) {
        bytes memory code = kind % 3 == 0
            ? type(Child).creationCode
            : kind % 3 == 1 ? type(ShortLived).creationCode : type(Stillborn).creationCode;
        uint256 value = msg.value;
        if (salt == 0) {
            assembly {
                made := create(value, add(code, 32), mload(code))
            }
        } else {
            assembly {
                made := create2(value, add(code, 32), mload(code), salt)
            }
        }
        emit Noted(kind, abi.encode(made));
    }

    function destroy(Child child, address payable heir) external {
        child.destroy(heir);
    }

    /// Storage that is gone after the transaction, and memory copied over itself.
    function passing(uint256 slot, uint256 value) external returns (uint256 read) {
        assembly {
            tstore(slot, value)
            read := tload(slot)
            mstore(0x80, read)
            mcopy(0xa0, 0x80, 0x40)
            log1(0x80, 0x60, read)
        }
    }

    function end(uint256 how, uint256 code) external returns (uint256) {
        values[code % 8] = code;
        emit Noted(how, "");
        if (how == 0) revert Refused(code, "as asked");
        if (how == 1) revert("as asked");
        if (how == 2) assert(false);
        if (how == 3) return 1 / (code - code);
        if (how == 4) return kept[kept.length + code];
        if (how == 5) {
            assembly {
                invalid()
            }
        }
        if (how == 6) {
            assembly {
                revert(0, 0)
            }
        }
        if (how == 7) {
            assembly {
                return(0, mul(code, 0xffffffffff))
            }
        }
        for (uint256 i = 0; how == 8; i++) values[i] = i;
        return code;
    }

    /// Calls itself ever deeper, keeping what failed inside from undoing what is outside.
    function nest(uint256 depth, uint256 failAt) external returns (bool ok) {
        values[depth] += 1;
        emit Noted(depth, "");
        if (depth == failAt) revert Refused(depth, "deep");
        if (depth == 0) return true;
        try this.nest(depth - 1, failAt) returns (bool inner) {
            return inner;
        } catch {
            values[depth] = 0;
            return false;
        }
    }

    /// Hands work to precompiles, with little or much gas.
    function precompile(uint256 which, bytes calldata input, uint256 gasGiven) external returns (bytes memory output) {
        bool ok;
        (ok, output) = address(uint160(which)).staticcall{gas: gasGiven}(input);
        emit Noted(which, abi.encode(ok, output));
    }

    function pay(address payable to, uint256 value) external returns (bool ok) {
        (ok, ) = to.call{value: value, gas: 50_000}("");
    }

    function look(address at) external returns (bytes32 hash, uint256 size, uint256 held) {
        hash = at.codehash;
        size = at.code.length;
        held = at.balance;
        emit Noted(size, abi.encode(hash, held, block.chainid, block.basefee, tx.gasprice));
    }
}

contract Child {
    uint256 private slot = 7;

    constructor() payable {}

    function destroy(address payable heir) external {
        slot = 0;
        selfdestruct(heir);
    }
}

contract ShortLived {
    constructor() payable {
        selfdestruct(payable(msg.sender));
    }
}

contract Stillborn {
    uint256 private slot = 7;

    constructor() payable {
        revert("stillborn");
    }
}
