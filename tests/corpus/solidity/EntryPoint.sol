// SPDX-License-Identifier: MIT
pragma solidity ^0.8.24;

/// Stands for ERC-4337's entry point: only who calls the account is of interest, not how the operation is checked.
contract EntryPoint {}
