// Who one plays exists in the H5 demo only (`install.h5.ts`): in the mini-program this empty file stands in its place.
export {}
