import { registerDemoBar } from '../ui/demoBar'
import { DemoBar } from './DemoBar'

registerDemoBar(DemoBar)
