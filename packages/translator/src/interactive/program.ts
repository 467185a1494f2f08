// A stand-alone program made from host code: what rpython.translator.driver.TranslationDriver drives. The same steps as `translate`, for an entry point that
// exists already.

import type { Host } from "@rpyts/pyhost/host";
import { PyFunction } from "@rpyts/pyhost/object";
import { InternalError } from "@rpyts/tool/assert-never";
import { backendNamed, type Backend } from "../backends.js";
import { addMain } from "../entries.js";
import type { Environment } from "../environment.js";
import type { GivenOptions, TranslationOptions } from "../options.js";
import { Pipeline } from "../pipeline.js";
import { settleOptions } from "../settle-options.js";
import { worldOf, type HostMaker } from "./world.js";

export class ProgramEngine {
  private readonly env: Environment;
  private readonly backend: Backend;
  private readonly options: TranslationOptions;
  private readonly pipeline: Pipeline;
  private readonly folder: string;
  private files: ReadonlyMap<string, string> | null = null;
  private built = false;

  constructor(env: Environment, makeHost: HostMaker, host: Host, entry: PyFunction, given: GivenOptions) {
    const settled = settleOptions(env, given);
    for (const notice of settled.notices) env.progress.note(notice);
    this.env = env;
    this.backend = backendNamed(settled.backend.name);
    this.options = settled.options;
    const world = worldOf(env, host, this.backend.machine, makeHost);
    const entryPoint = world.inside(entry);
    if (!(entryPoint instanceof PyFunction)) throw new InternalError(`the copy of ${entry.name} is no function`);
    this.pipeline = new Pipeline(entry.name, world.host, this.options, this.backend.machine.typeSystem);
    addMain(this.pipeline, { path: "", folder: "", name: entry.name }, { entryPoint, argtypes: null, exeName: null, changes: {} });
    this.folder = env.makeTempFolder();
  }

  annotate(): void {
    this.pipeline.annotate();
  }

  rtype(): void {
    this.pipeline.rtype();
  }

  backendopt(): void {
    this.pipeline.backendopt();
  }

  /** Writes the sources; gives the folder that they are in. */
  source(): string {
    if (this.files === null) {
      this.pipeline.backendopt();
      this.backend.lower?.run(this.pipeline);
      this.files = this.backend.source.run(this.env, this.pipeline, this.options);
      this.env.writeFiles(this.folder, this.files);
    }
    return this.folder;
  }

  /** Builds the program; gives the path of its main file. */
  compile(): string {
    this.source();
    const { file } = this.backend.outputs(this.options)[0]!;
    if (!this.built) this.backend.compile?.run(this.env, this.folder, this.files!, this.options);
    this.built = true;
    return `${this.folder}/${file}`;
  }

  /** Copies the built program to its place, under a name that is given without the platform's ending; gives the names of the files. */
  install(name: string): string[] {
    this.compile();
    return this.backend.outputs(this.options).map(({ file, ending, executable }) => {
      const to = name.endsWith(ending) ? name : name + ending;
      this.env.install(`${this.folder}/${file}`, to, executable);
      return to;
    });
  }
}
