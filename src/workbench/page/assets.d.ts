/** Style sheets are collected by the bundler; importing one gives nothing to use. */
declare module '*.css';
