// SPDX-License-Identifier: MIT
pragma solidity ^0.8.24;

import {ERC721} from "@openzeppelin/contracts/token/ERC721/ERC721.sol";

contract DemoPictures is ERC721 {
    constructor(uint256 count) ERC721("Demo Pictures", "DPIC") {
        for (uint256 id = 1; id <= count; id++) _mint(msg.sender, id);
    }
}
