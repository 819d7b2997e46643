import { type Hex, maxUint256, parseEther, parseUnits, zeroHash } from 'viem'
import { encodeCall } from '../../world/protocols/contract.ts'
import { sign } from '../ask.ts'
import type { Family } from '../case.ts'
import type { Stage } from '../open-stage.ts'
import { RISKS } from '../risks.ts'

const TYPE =
  'PackedUserOperation(address sender,uint256 nonce,bytes initCode,bytes callData,bytes32 accountGasLimits,uint256 preVerificationGas,bytes32 gasFees,bytes paymasterAndData)'

/** The signer's smart account calls `to`. */
function operate({ chain, user, entryPoint, smartAccount }: Stage, to: string, data: Hex, value = 0n) {
  const callData = encodeCall(smartAccount, 'execute', [to, value, data])
  const gas = { accountGasLimits: zeroHash, preVerificationGas: 0n, gasFees: zeroHash, paymasterAndData: '0x' }
  const domain = { name: 'ERC4337', version: '1', chainId: chain.chainId, verifyingContract: entryPoint.address }
  const message = { sender: smartAccount.address, nonce: 0n, initCode: '0x', callData, ...gas }
  return sign(user, { domain, type: TYPE, message })
}

export const userOperation: Family = {
  name: 'operation of a smart account (ERC-4337)',
  source: 'The owner of a smart account signs an operation as typed data, whose calls are bytes within bytes.',
  pages: [],
  cases: (stage) => {
    const { friend, thief, contracts } = stage
    const { dusd } = contracts
    const pay = encodeCall(dusd, 'transfer', [friend, parseUnits('5', 6)])
    const twin = { ...operate(stage, dusd.address, pay), known: [friend] }
    const all = encodeCall(dusd, 'transfer', [thief, parseUnits('900', 6)])
    const approve = encodeCall(dusd, 'approve', [thief, maxUint256])
    const loss = { risks: [...RISKS.swept, ...RISKS.nothingBack], takesMoney: true, twin }
    const left = { risks: [...RISKS.unlimited, ...RISKS.person], takesMoney: true, twin }
    return [
      { name: 'unlimited approval to a key', ...left, attack: operate(stage, dusd.address, approve) },
      { name: 'all dusd to a key', ...loss, attack: operate(stage, dusd.address, all) },
      { name: 'all ether to a key', ...loss, attack: operate(stage, thief, '0x', parseEther('3')) },
    ]
  },
}
