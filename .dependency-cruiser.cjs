// Which package may import which: the layers of docs/architecture.md, from low to high. tsc's project references say the same; this catches cycles inside packages.
/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true, dependencyTypesNot: ["type-only"] } },
    { name: "backends-apart", severity: "error", from: { path: "^packages/backend-([^/]+)/" }, to: { path: "^packages/backend-(?!$1)[^/]+/" } },
    { name: "no-io-in-the-core", severity: "error", from: { path: "^packages/(?!cli/)[^/]+/src/" }, to: { dependencyTypes: ["core"] } },
  ],
  options: {
    tsPreCompilationDeps: true,
    exclude: { path: "(^|/)(dist|test|bench|node_modules)/" },
    enhancedResolveOptions: { conditionNames: ["source", "import", "node", "default"], exportsFields: ["exports"], extensions: [".ts", ".js", ".mjs"] },
  },
};
