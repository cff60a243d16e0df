import path from 'node:path'
import { defineConfig } from '@tarojs/cli'

/**
 * The Taro build of both targets: `taro build --type weapp|h5`, run in `client/`.
 *
 * There is no pxtransform on purpose: a px in our styles stays a px on every device. The sizes are then
 * exactly those of the design (44 px targets, 16 px text, and their elder versions), and a desktop needs
 * no root-font tricks.
 */
const ROOT = path.resolve(__dirname, '..', '..')
const TYPES_DIR = path.join(ROOT, 'types')
const TARGET = process.env.TARO_ENV === 'h5' ? 'h5' : 'weapp'

// The contract lies outside `client/src`, which Taro's loaders skip unless they are told.
const includeContract = { include: [(file: string) => file.startsWith(TYPES_DIR + path.sep)] }

const noPxTransform = { pxtransform: { enable: false, config: {} } }

export default defineConfig<'webpack5'>({
  projectName: 'nuanyu',
  date: '2025-1-1',
  designWidth: 375,
  deviceRatio: { 375: 1 },
  sourceRoot: 'src',
  outputRoot: `${process.env.NUANYU_DIST ?? '../dist'}/${TARGET}`,
  framework: 'react',
  plugins: [path.join(__dirname, 'aria')],
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: false },
  alias: {
    '@nuanyu/types': TYPES_DIR,
  },
  defineConstants: {},
  env: {
    // The gallery photographs the components; a production build never contains it.
    NUANYU_GALLERY: JSON.stringify(process.env.NUANYU_GALLERY === '1' ? '1' : '0'),
  },
  sass: { data: '' },
  mini: {
    enableSourceMap: false,
    optimizeMainPackage: { enable: true },
    compile: includeContract,
    postcss: { ...noPxTransform, cssModules: { enable: false } },
  },
  h5: {
    publicPath: './',
    staticDirectory: 'static',
    enableSourceMap: false,
    router: { mode: 'hash' },
    compile: includeContract,
    // Taro's own component styles must go through the same postcss, or they keep their rem sizes.
    esnextModules: [],
    webpackChain(chain) {
      // What two pages share is fetched once. Styles stay with their page: apart from it they could arrive after it
      // and win over what the page says.
      chain.optimization.splitChunks({
        chunks: 'all',
        minSize: 20_000,
        cacheGroups: {
          default: false,
          defaultVendors: false,
          shared: {
            test: (module: { type: string }) => module.type.startsWith('javascript/'),
            minChunks: 2,
            reuseExistingChunk: true,
          },
        },
      })
    },
    postcss: { ...noPxTransform, autoprefixer: { enable: true, config: {} }, cssModules: { enable: false } },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
    output: {
      filename: 'js/[name].[contenthash:8].js',
      chunkFilename: 'chunk/[name].[contenthash:8].js',
    },
  },
})
