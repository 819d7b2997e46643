// SPDX-License-Identifier: MIT
pragma solidity ^0.8.24;

import {ERC721Holder} from "@openzeppelin/contracts/token/ERC721/utils/ERC721Holder.sol";
import {ERC1155Holder} from "@openzeppelin/contracts/token/ERC1155/utils/ERC1155Holder.sol";

/// Code for an account (EIP-7702) that tells itself what to call, in the words of ERC-4337's, 7579's and 7821's accounts.
contract OwnExecutor is ERC721Holder, ERC1155Holder {
    struct Call {
        address target;
        uint256 value;
        bytes data;
    }

    modifier onlyItself() {
        require(msg.sender == address(this), "only itself");
        _;
    }

    function execute(address target, uint256 value, bytes calldata data) external payable onlyItself {
        run(target, value, data);
    }

    function executeBatch(Call[] calldata calls) external payable onlyItself {
        for (uint256 i = 0; i < calls.length; i++) run(calls[i].target, calls[i].value, calls[i].data);
    }

    function execute(bytes32 mode, bytes calldata executionCalldata) external payable onlyItself {
        if (mode[0] == 0x00) {
            run(
                address(bytes20(executionCalldata[:20])),
                uint256(bytes32(executionCalldata[20:52])),
                executionCalldata[52:]
            );
            return;
        }
        Call[] memory calls = abi.decode(executionCalldata, (Call[]));
        for (uint256 i = 0; i < calls.length; i++) run(calls[i].target, calls[i].value, calls[i].data);
    }

    function run(address target, uint256 value, bytes memory data) private {
        (bool ok, bytes memory answer) = target.call{value: value}(data);
        if (ok) return;
        assembly {
            revert(add(answer, 32), mload(answer))
        }
    }

    receive() external payable {}
}
