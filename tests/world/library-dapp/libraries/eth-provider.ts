import ethProvider from 'eth-provider'
import { type Connect, connectProvider, type Provider } from '../connection.ts'

export const connect: Connect = () => connectProvider(ethProvider('injected') as unknown as Provider)
