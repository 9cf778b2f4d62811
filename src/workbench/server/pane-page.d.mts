export declare const OFFICE_PATH: string;
export declare const BRIDGE_PATH: string;
export declare const BRIDGE_SCRIPT: string;
export declare function connectPane(html: string): string;
