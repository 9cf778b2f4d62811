export declare class PortError extends Error {}

export interface WorkbenchServerOptions {
  port?: number;
  https?: boolean;
  distDir?: string;
  samplesDir?: string;
}

export interface WorkbenchServer {
  /** Ends with a slash. */
  url: string;
  port: number;
  close(): Promise<void>;
}

export declare function startWorkbenchServer(options?: WorkbenchServerOptions): Promise<WorkbenchServer>;
