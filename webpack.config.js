/**
 * Builds everything that runs: the pane (the add-in itself), the page of the workbench, and the command line.
 * `npm run build`, or with another address of office.js for government clouds: `OFFICE_JS_URL=https://… npm run build`.
 */
const fs = require('node:fs');
const path = require('node:path');
const HtmlWebpackPlugin = require('html-webpack-plugin');
const webpack = require('webpack');
const { version } = require('./package.json');

const OFFICE_JS_URL =
  process.env.OFFICE_JS_URL ?? 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

const dist = path.resolve(__dirname, 'dist');

/** Puts the icons of the manifest beside the pages, at the addresses that the manifest names. */
class CopyIcons {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap('CopyIcons', (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name: 'CopyIcons', stage }, () => {
        const folder = path.resolve(__dirname, 'assets/icons');
        for (const file of fs.readdirSync(folder)) {
          const content = fs.readFileSync(path.join(folder, file));
          compilation.emitAsset(`assets/icons/${file}`, new webpack.sources.RawSource(content));
        }
      });
    });
  }
}

const common = {
  mode: 'production',
  devtool: 'source-map',
  resolve: { extensions: ['.tsx', '.ts', '.mjs', '.js'] },
  module: {
    rules: [
      { test: /\.tsx?$/, exclude: /node_modules/, use: 'swc-loader' },
      // Packages that ship ES modules with imports without extension.
      { test: /\.m?js$/, resolve: { fullySpecified: false } },
      { test: /\.css$/, type: 'css/auto' },
    ],
  },
  experiments: { css: true },
  performance: { hints: false },
  stats: 'errors-warnings',
};

/** Takes away what earlier builds of the same page left behind; the pages share a folder. */
const onlyOwn = (name) => ({ keep: (path) => !path.startsWith(`${name}.`) && !path.startsWith(`${name}-`) });

/** Web pages. The target keeps `new Function` out, which the content security policy would refuse. */
const web = { ...common, target: ['web', 'es2022'] };

const define = new webpack.DefinePlugin({ PONDERA_VERSION: JSON.stringify(version) });

module.exports = [
  {
    ...web,
    name: 'taskpane',
    entry: { taskpane: './src/taskpane/main.tsx' },
    output: {
      path: dist,
      filename: '[name].[contenthash:8].js',
      cssFilename: '[name].[contenthash:8].css',
      // Parts of the pane that are fetched when they are first opened, from the page's own address.
      chunkFilename: 'taskpane-[name].[contenthash:8].js',
      clean: onlyOwn('taskpane'),
    },
    // One file for each place that is loaded later, with all that it needs: each has a budget (.ci/budget.mjs).
    optimization: { splitChunks: false },
    plugins: [
      define,
      new CopyIcons(),
      new HtmlWebpackPlugin({
        filename: 'taskpane.html',
        template: './src/taskpane/taskpane.html',
        templateParameters: { officeJsUrl: OFFICE_JS_URL, officeJsOrigin: new URL(OFFICE_JS_URL).origin },
        scriptLoading: 'defer',
      }),
    ],
  },
  {
    ...web,
    name: 'workbench',
    entry: { workbench: './src/workbench/page/main.tsx' },
    output: {
      path: dist,
      filename: '[name].[contenthash:8].js',
      cssFilename: '[name].[contenthash:8].css',
      chunkFilename: 'workbench-[name].[contenthash:8].js',
      clean: onlyOwn('workbench'),
    },
    plugins: [
      new HtmlWebpackPlugin({
        filename: 'workbench.html',
        template: './src/workbench/page/workbench.html',
        scriptLoading: 'defer',
      }),
    ],
  },
  {
    ...common,
    name: 'cli',
    target: 'node20',
    entry: { pondera: './src/cli/main.ts' },
    output: { path: path.join(dist, 'cli'), filename: '[name].cjs' },
    plugins: [define],
    // Readable stack traces matter more on the command line than a few kilobytes.
    optimization: { minimize: false },
  },
];
