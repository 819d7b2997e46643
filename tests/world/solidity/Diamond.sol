// SPDX-License-Identifier: MIT
pragma solidity ^0.8.24;

/// As much of a diamond (EIP-2535) as changes who answers what.
contract Diamond {
    enum Action {
        Add,
        Replace,
        Remove
    }

    struct FacetCut {
        address facet;
        Action action;
        bytes4[] selectors;
    }

    mapping(bytes4 => address) public facetAddress;

    event DiamondCut(FacetCut[] cut, address init, bytes data);

    function diamondCut(FacetCut[] calldata cut, address init, bytes calldata data) external {
        for (uint256 i = 0; i < cut.length; i++) {
            for (uint256 j = 0; j < cut[i].selectors.length; j++) {
                facetAddress[cut[i].selectors[j]] = cut[i].action == Action.Remove ? address(0) : cut[i].facet;
            }
        }
        emit DiamondCut(cut, init, data);
    }
}
