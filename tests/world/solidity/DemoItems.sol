// SPDX-License-Identifier: MIT
pragma solidity ^0.8.24;

import {ERC1155} from "@openzeppelin/contracts/token/ERC1155/ERC1155.sol";

contract DemoItems is ERC1155 {
    constructor(uint256 supply) ERC1155("") {
        _mint(msg.sender, 1, supply, "");
        _mint(msg.sender, 2, supply, "");
    }
}
