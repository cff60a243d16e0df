// Taro's preset decides per target (TARO_ENV) what has to be compiled down.
module.exports = {
  presets: [
    [
      'taro',
      {
        framework: 'react',
        ts: true,
        compiler: 'webpack5',
        hot: false,
      },
    ],
  ],
}
