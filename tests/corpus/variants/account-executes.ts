import { type Address, concatHex, encodeAbiParameters, type Hex, numberToHex, parseAbiParameters } from 'viem'
import { askChain } from '../../world/protocols/ask-chain.ts'
import { type Contract, encodeCall } from '../../world/protocols/contract.ts'
import { packMultiSend } from '../../world/protocols/pack-multi-send.ts'
import { type Call, send } from '../ask.ts'
import type { Kind, Scene, Variant } from './variant.ts'

const CALLS = parseAbiParameters('(address target, uint256 value, bytes callData)[] executions')
const WITH_DATA = parseAbiParameters('(address target, uint256 value, bytes callData)[] executions, bytes opData')

/** ERC-7579's modes, and ERC-7821's with data for the account. */
const MODES = {
  one: `0x${'00'.repeat(32)}`,
  several: `0x01${'00'.repeat(31)}`,
  withData: `0x01000000000078210001${'00'.repeat(22)}`,
} as const

/** The account has code (EIP-7702) by which it tells itself what to call: who calls stays the same. */
export const accountExecutes: Kind = {
  name: 'told to the account itself (ERC-4337, 7579, 7821, MultiSend)',
  make: (scene) => {
    const { calls, stage } = scene
    const { ownExecutor, safe } = stage
    if (calls.length === 0) return []
    const list = calls.map(({ to, value, data }) => ({ target: to, value, callData: data }))
    const batch = calls.map(({ to, value, data }) => ({ target: to, value, data }))
    const run = (mode: Hex, data: Hex) => encodeCall(ownExecutor, 'execute', [mode, data])
    const several = run(MODES.several, encodeAbiParameters(CALLS, [list]))
    const multiSend = encodeCall(safe.multiSend, 'multiSend', [packMultiSend(calls)])
    const [only] = calls
    const single =
      only === undefined || calls.length > 1
        ? []
        : [
            told(
              scene,
              'execute of one call',
              ownExecutor,
              encodeCall(ownExecutor, 'execute', [only.to, only.value, only.data]),
            ),
            told(scene, 'execute by mode, one call', ownExecutor, run(MODES.one, packed(only))),
            told(
              scene,
              'execute within execute',
              ownExecutor,
              run(
                MODES.one,
                packed({
                  to: scene.ask.account,
                  value: 0n,
                  data: encodeCall(ownExecutor, 'execute', [only.to, only.value, only.data]),
                }),
              ),
            ),
          ]
    return [
      ...single,
      told(scene, 'execute by mode, a list', ownExecutor, several),
      told(
        scene,
        'execute by mode, with data',
        ownExecutor,
        run(MODES.withData, encodeAbiParameters(WITH_DATA, [list, '0x1234'])),
      ),
      told(scene, 'executeBatch', ownExecutor, encodeCall(ownExecutor, 'executeBatch', [batch])),
      told(scene, 'multiSend', safe.multiSend, multiSend),
    ]
  },
}

function packed({ to, value, data }: Required<Call>): Hex {
  return concatHex([to, numberToHex(value, { size: 32 }), data])
}

function told({ ask, stage: { chain } }: Scene, name: string, code: Contract, data: Hex): Variant {
  const { account, ...rest } = ask
  const tx = send(account, { to: account, data })
  return {
    name,
    asks: [{ ...rest, ...tx }],
    prepare: () => askChain(chain, 'anvil_setCode', account, delegationTo(code.address)),
    proof: 'run',
  }
}

/** What EIP-7702 leaves in an account. */
function delegationTo(code: Address): Hex {
  return concatHex(['0xef0100', code])
}
