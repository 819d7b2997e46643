import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { encodeFunctionData, parseAbi, toHex, zeroAddress } from 'viem'
import { labelhash, namehash } from 'viem/ens'
import { z } from 'zod'
import { ENS_RESOLVERS } from '../../lib/core/decode/names/ens-resolvers.data.ts'
import type { Address, Hex } from '../../lib/core/facts/hex.ts'
import { root } from '../../scripts/project.ts'
import type { Chain } from './chain.ts'
import { askChain, putCode, STAND_INS } from './stand-ins.ts'

const ABI = parseAbi([
  'function setSubnodeOwner(bytes32 node, bytes32 label, address owner) returns (bytes32)',
  'function setResolver(bytes32 node, address resolver)',
  'function setAddr(bytes32 node, address a)',
  'function setName(string name) returns (bytes32)',
])

const receiptSchema = z.object({
  status: z.string(),
  contractAddress: z.custom<Address>((value) => typeof value === 'string').nullish(),
})

/** ENS on a local chain that counts as Ethereum: its own registry, reverse registrar and resolver. */
export interface Ens {
  /** Makes a name that leads to an address, from the address of a resolver of its own where one is given. */
  register(name: string, to: Address, resolver?: Address): Promise<void>
  /** Says of an address what its name is, as the address itself. */
  call(address: Address, name: string): Promise<void>
}

/**
 * Deploys ENS's own contracts, and where Ethereum has the Universal Resolver a stand-in for it over them. The chain mines
 * at once; whoever acts need not hold a key.
 */
export async function deployEns(chain: Chain): Promise<Ens> {
  const [owner] = chain.accounts
  const place = ENS_RESOLVERS.get(1)
  if (owner === undefined || place === undefined) throw new Error('There is nobody to deploy, or nowhere to')
  await askChain(chain, 'anvil_autoImpersonateAccount', [true])

  const send = async (from: Address, to: Address | undefined, data: Hex): Promise<Address> => {
    const sent = { from, data, ...(to === undefined ? {} : { to }) }
    const receipt = receiptSchema.parse(await askChain(chain, 'eth_sendTransactionSync', [sent]))
    if (receipt.status !== '0x1') throw new Error('Setting up ENS: a transaction reverted')
    return receipt.contractAddress ?? zeroAddress
  }
  const act = (to: Address, data: Hex) => send(owner.address, to, data)
  const registry = await send(owner.address, undefined, readArtefact('ENSRegistry'))
  const take = (parent: string, label: string, who: Address) =>
    act(
      registry,
      encodeFunctionData({
        abi: ABI,
        functionName: 'setSubnodeOwner',
        args: [namehash(parent), labelhash(label), who],
      }),
    )
  // Each is told of the registry alone, or of the registry and of the resolver that it gives to those it names.
  const deploy = (name: string, ...args: readonly Address[]) =>
    send(
      owner.address,
      undefined,
      `${readArtefact(name)}${args.map((each) => each.slice(2).padStart(64, '0')).join('')}`,
    )
  const resolver = await deploy('PublicResolver', registry)
  const registrar = await deploy('ReverseRegistrar', registry, resolver)
  await take('', 'eth', owner.address)
  await take('', 'reverse', owner.address)
  await take('reverse', 'addr', registrar)
  await putCode(chain, place, STAND_INS.StandInUniversalResolver, [registry])

  return {
    async register(name, to, own = resolver) {
      const [label = '', ...parents] = name.split('.')
      await take(parents.join('.'), label, owner.address)
      const node = namehash(name)
      await act(registry, encodeFunctionData({ abi: ABI, functionName: 'setResolver', args: [node, own] }))
      if (own === resolver)
        await act(resolver, encodeFunctionData({ abi: ABI, functionName: 'setAddr', args: [node, to] }))
    },
    async call(address, name) {
      await askChain(chain, 'anvil_setBalance', [address, toHex(10n ** 18n)])
      await send(address, registrar, encodeFunctionData({ abi: ABI, functionName: 'setName', args: [name] }))
    },
  }
}

function readArtefact(name: string): Hex {
  const { bytecode } = JSON.parse(readFileSync(join(root, 'tests', 'fixtures', 'ens', `${name}.json`), 'utf8'))
  return bytecode
}
