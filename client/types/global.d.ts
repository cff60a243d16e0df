/// <reference types="@tarojs/taro" />

declare module '*.png'
declare module '*.svg'
declare module '*.scss'

declare namespace NodeJS {
  interface ProcessEnv {
    readonly NODE_ENV: 'development' | 'production' | 'test'
    readonly TARO_ENV: 'weapp' | 'h5'
    readonly NUANYU_GALLERY?: '0' | '1'
  }
}
