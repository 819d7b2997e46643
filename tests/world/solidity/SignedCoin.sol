// SPDX-License-Identifier: MIT
pragma solidity ^0.8.24;

import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";
import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";

/// A token with permits as DAI has them, and with transfers by signature (ERC-3009).
contract SignedCoin is ERC20, EIP712 {
    mapping(address => uint256) public nonces;
    mapping(address => mapping(bytes32 => bool)) public used;

    constructor(uint256 supply) ERC20("Signed Coin", "SIGN") EIP712("Signed Coin", "1") {
        _mint(msg.sender, supply);
    }

    function permit(
        address holder,
        address spender,
        uint256 nonce,
        uint256 expiry,
        bool allowed,
        uint8 v,
        bytes32 r,
        bytes32 s
    ) external {
        bytes32 kind = keccak256("Permit(address holder,address spender,uint256 nonce,uint256 expiry,bool allowed)");
        check(holder, keccak256(abi.encode(kind, holder, spender, nonce, expiry, allowed)), v, r, s);
        require(nonce == nonces[holder]++ && (expiry == 0 || block.timestamp <= expiry), "expired");
        _approve(holder, spender, allowed ? type(uint256).max : 0);
    }

    function transferWithAuthorization(
        address from,
        address to,
        uint256 value,
        uint256 validAfter,
        uint256 validBefore,
        bytes32 nonce,
        uint8 v,
        bytes32 r,
        bytes32 s
    ) external {
        bytes32 kind = keccak256(
            "TransferWithAuthorization(address from,address to,uint256 value,uint256 validAfter,uint256 validBefore,bytes32 nonce)"
        );
        bytes32 hash = keccak256(abi.encode(kind, from, to, value, validAfter, validBefore, nonce));
        check(from, hash, v, r, s);
        require(block.timestamp > validAfter && block.timestamp < validBefore && !used[from][nonce], "not now");
        used[from][nonce] = true;
        _transfer(from, to, value);
    }

    function check(address signer, bytes32 hash, uint8 v, bytes32 r, bytes32 s) private view {
        require(ECDSA.recover(_hashTypedDataV4(hash), v, r, s) == signer, "another's signature");
    }
}
