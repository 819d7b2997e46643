import { payAct } from '../calldata/currency.ts'
import type { TypedDataReader } from '../decoder.ts'
import type { Act } from '../meaning.ts'
import { addressAt, nodeAt, uintAt, type ValueNode } from '../value-tree.ts'
import { orderAct } from './order-act.ts'
import { permit2Reader } from './permit2.ts'
import { outputsOf, readInput, readOutput, showAmounts } from './uniswapx-amounts.ts'
import { UNISWAPX_TYPES } from './uniswapx-order.data.ts'

/**
 * UniswapX's orders (types of @uniswap/uniswapx-sdk 3.1.0), the witness of a Permit2 transfer: the reactor takes at most
 * the input and owes at least each output. Amounts move with time between two bounds; the worse one is read.
 */
export const uniswapxOrderReader: TypedDataReader = {
  name: 'uniswapx-order',
  types: UNISWAPX_TYPES,
  read(typedData, message, scope, signer) {
    const permit = permit2Reader.read(typedData, message, scope, signer)
    const order = nodeAt(message, 'witness')
    if (permit === undefined || order === undefined) return undefined
    return {
      ...permit,
      ...(outputsOf(order).length === 0 ? { reason: 'Asks for nothing in return' } : {}),
      shows: {
        ...permit.shows,
        ...showAmounts(order),
        'witness.info.deadline': { as: 'time', label: 'Valid until' },
        'witness.decayStartTime': { as: 'time', label: 'Price moves from' },
        'witness.decayEndTime': { as: 'time', label: 'Price moves until' },
      },
      acts: [...(permit.acts ?? []), ...actsOf(order)],
    }
  },
}

/** The swapper's own output is the swap; each further one goes to whom it names, mostly as a fee. */
function actsOf(order: ValueNode): Act[] {
  const outputs = outputsOf(order)
  const swapper = addressAt(order, 'info.swapper')
  const own = outputs.find((output) => addressAt(output, 'recipient') === swapper) ?? outputs[0]
  const offer = orderAct(swapper, null, uintAt(order, 'info.deadline'))
  if (own === undefined) return [offer]
  const [input, output] = [readInput(order), readOutput(own)]
  const swap: Act = {
    kind: 'swap',
    give: { token: input.token, amount: input.most.toString(), exact: input.least === input.most },
    get: { token: output.token, amount: output.least.toString(), exact: output.least === output.most },
    recipient: addressAt(own, 'recipient'),
    deadline: uintAt(order, 'info.deadline').toString(),
  }
  const fees = outputs.filter((other) => other !== own).map(owed)
  return [swap, ...fees, offer]
}

function owed(output: ValueNode): Act {
  const { token, least } = readOutput(output)
  return payAct(token, null, addressAt(output, 'recipient'), least)
}
