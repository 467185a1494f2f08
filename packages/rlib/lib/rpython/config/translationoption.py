"""The options of a translation as a configuration, under upstream's names. What our toolchain has no use for is kept, so that programs can set and read it."""
import os
import sys

from rpython.config.config import ArbitraryOption, BoolOption, ChoiceOption, Config, ConfigError, FloatOption, IntOption, OptionDescription, StrOption

DEFL_INLINE_THRESHOLD = 32.4
DEFL_PROF_BASED_INLINE_THRESHOLD = 32.4
DEFL_CLEVER_MALLOC_REMOVAL_INLINE_THRESHOLD = 32.4
DEFL_LOW_INLINE_THRESHOLD = DEFL_INLINE_THRESHOLD / 2.0
DEFL_GC = "boehm"
DEFL_ROOTFINDER_WITHJIT = "shadowstack"

IS_64_BITS = sys.maxint > 2147483647
SUPPORT__THREAD = sys.platform.startswith('linux')

MAINDIR = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
CACHE_DIR = os.path.join(os.environ.get('XDG_CACHE_HOME') or os.path.join(os.path.expanduser('~'), '.cache'), 'rpython.ts')

PLATFORMS = ['host', 'distutils']

BACKENDS = ["c", "llvm", "cli", "jvm", "js"]
COLLECTORS = ["boehm", "ref", "marksweep", "semispace", "statistics", "generation", "hybrid", "minimark", "incminimark", "framework", "none"]

backendopt_options = OptionDescription("backendopt", "Backend Optimization Options", [
    BoolOption("inline", "Do basic inlining", default=True),
    FloatOption("inline_threshold", "Threshold when to inline functions", default=DEFL_INLINE_THRESHOLD, cmdline="--inline-threshold"),
    StrOption("inline_heuristic", "Dotted name of an heuristic function for inlining", default="", cmdline="--inline-heuristic"),
    BoolOption("print_statistics", "Print statistics while optimizing", default=False),
    BoolOption("merge_if_blocks", "Merge ifs", default=True, cmdline="--if-block-merge"),
    BoolOption("mallocs", "Remove mallocs", default=True),
    BoolOption("constfold", "Constant propagation", default=True),
    StrOption("profile_based_inline", "Use call count profiling to drive inlining"),
    FloatOption("profile_based_inline_threshold", "Threshold when to inline functions for profile based inlining", default=DEFL_PROF_BASED_INLINE_THRESHOLD),
    StrOption("profile_based_inline_heuristic", "Dotted name of an heuristic function for profile based inlining", default=""),
    BoolOption("clever_malloc_removal", "Drives inlining to remove mallocs", default=False),
    FloatOption("clever_malloc_removal_threshold", "Threshold when to inline functions in clever malloc removal",
                default=DEFL_CLEVER_MALLOC_REMOVAL_INLINE_THRESHOLD),
    StrOption("clever_malloc_removal_heuristic", "Dotted name of an heuristic function for inlining in clever malloc removal", default=""),
    BoolOption("remove_asserts", "Remove operations that look like 'raise AssertionError'", default=False),
    BoolOption("really_remove_asserts", "Really remove operations that look like 'raise AssertionError'", default=False),
    BoolOption("stack_optimization", "Tranform graphs in SSI form into graphs tailored for stack based virtual machines", default=True),
    BoolOption("storesink", "Perform store sinking", default=True),
    BoolOption("replace_we_are_jitted", "Replace we_are_jitted() calls by False", default=False, cmdline=None),
    BoolOption("none", "Do not run any backend optimizations", default=False,
               requires=[('translation.backendopt.inline', False), ('translation.backendopt.mallocs', False), ('translation.backendopt.constfold', False)]),
])

translation_optiondescription = OptionDescription("translation", "Translation Options", [
    BoolOption("continuation", "enable single-shot continuations", default=False, cmdline="--continuation"),
    BoolOption("stackless", "enable stackless features during compilation", default=False, cmdline="--stackless"),
    ChoiceOption("type_system", "Type system to use when RTyping", ["lltype", "ootype"], cmdline=None, default="lltype"),
    ChoiceOption("backend", "Backend to use for code generation", BACKENDS, default="c",
                 requires={"js": [("translation.type_system", "ootype")], "cli": [("translation.type_system", "ootype")],
                           "jvm": [("translation.type_system", "ootype")]}, cmdline="-b --backend"),
    BoolOption("shared", "Build as a shared library", default=False, cmdline="--shared"),
    BoolOption("log", "Include debug prints in the translation (PYPYLOG=...)", default=True, cmdline="--log"),
    ChoiceOption("gc", "Garbage Collection Strategy", COLLECTORS, DEFL_GC, cmdline="--gc"),
    ChoiceOption("gctransformer", "GC transformer that is used", ["boehm", "ref", "framework", "none"], default="boehm", cmdline=None),
    BoolOption("gcremovetypeptr", "Remove the typeptr from every object", default=False, cmdline="--gcremovetypeptr"),
    ChoiceOption("gcrootfinder", "Strategy for finding GC Roots", ["n/a", "shadowstack"], "n/a", cmdline="--gcrootfinder"),
    BoolOption("thread", "enable use of threading primitives", default=False, cmdline="--thread"),
    BoolOption("sandbox", "Produce a fully-sandboxed executable", default=False, cmdline="--sandbox"),
    BoolOption("rweakref", "The backend supports RPython-level weakrefs", default=True),
    BoolOption("reverse_debugger", "Give an executable that writes a log file for reverse debugging", default=False, cmdline="--reverse-debugger"),
    BoolOption("split_gc_address_space", "Ensure full separation of GC and non-GC pointers", default=False, cmdline=None),
    BoolOption("jit", "generate a JIT", default=False, cmdline="--jit"),
    ChoiceOption("jit_backend", "choose the backend for the JIT", ["auto", "x86", "x86-without-sse2", "arm", "aarch64", "ppc", "s390x"], default="auto",
                 cmdline="--jit-backend"),
    ChoiceOption("jit_profiler", "integrate profiler support into the JIT", ["off", "oprofile"], default="off"),
    ChoiceOption("jit_opencoder_model", "the model limits the maximal length of traces", ["big", "normal"], default="normal", cmdline="--jit-opencoder-model"),
    BoolOption("check_str_without_nul", "Forbid NUL chars in strings in some external function calls", default=False, cmdline=None),
    BoolOption("verbose", "Print extra information", default=False),
    StrOption("cc", "Specify compiler to use for compiling generated C", cmdline="--cc"),
    StrOption("profopt", "Enable profile guided optimization. Defaults to enabling this for PyPy. For other training workloads, please specify them in profoptargs",
              cmdline="--profopt"),
    StrOption("profoptargs", "Absolute path to the profile guided optimization training script + the necessary arguments of the script",
              cmdline="--profoptargs"),
    BoolOption("instrument", "internal: turn instrumentation on", default=False, cmdline=None),
    BoolOption("countmallocs", "Count mallocs and frees", default=False, cmdline=None),
    BoolOption("lldebug", "If true, makes an lldebug build", default=False, cmdline="--lldebug"),
    BoolOption("lldebug0", "If true, makes an lldebug0 build", default=False, cmdline="--lldebug0"),
    BoolOption("lto", "enable link time optimization", default=False, cmdline="--lto"),
    ChoiceOption("fork_before", "(UNIX) Create restartable checkpoint before step", ["annotate", "rtype", "backendopt", "database", "source", "pyjitpl"],
                 default=None, cmdline="--fork-before"),
    BoolOption("dont_write_c_files", "Make the C backend write everyting to /dev/null. Useful for benchmarking, so you don't actually involve the disk",
               default=False, cmdline="--dont-write-c-files"),
    ArbitraryOption("instrumentctl", "internal", default=None),
    StrOption("output", "Output file name", cmdline="--output"),
    StrOption("secondaryentrypoints", "Comma separated list of keys choosing secondary entrypoints", cmdline="--entrypoints", default="main"),
    BoolOption("dump_static_data_info", "Dump static data info", default=False, cmdline="--dump_static_data_info"),
    BoolOption("no__thread", "don't use __thread for implementing TLS", default=not SUPPORT__THREAD, cmdline="--no__thread", negation=False),
    IntOption("make_jobs", "Specify -j argument to make for compilation", cmdline="--make-jobs", default=1),
    BoolOption("list_comprehension_operations", "When true, look for and special-case the sequence of operations that results from a list comprehension",
               default=True, cmdline='--listcompr'),
    IntOption("withsmallfuncsets", "Represent groups of less funtions than this as indices into an array", default=0),
    BoolOption("taggedpointers", "When true, enable the use of tagged pointers", default=False),
    BoolOption("keepgoing", "Continue execution, and pretend nothing happened, after a failed step", default=False, cmdline="--keepgoing"),
    BoolOption("raisingop2direct_call", "Transform operations that can implicitly raise an exception into calls to functions that explicitly raise exceptions",
               default=False, cmdline="--raisingop2direct_call"),
    BoolOption("cpp", "compile in C++ mode", default=False, cmdline=None),
    BoolOption("rpython_translate", "Set to true by rpython/bin/rpython and translate.py", default=False, cmdline=None),
    StrOption("icon", "Path to the (Windows) icon to use for the executable"),
    StrOption("manifest", "Path to the (Windows) manifest to embed in the executable"),
    StrOption("libname", "Windows: name and possibly location of the lib file to create"),
    ChoiceOption("platform", "target platform", PLATFORMS, default='host', cmdline='--platform'),
    ChoiceOption("opt", "Optimization level", ['0', '1', 'size', 'mem', '2', '3', 'jit'], default='2', cmdline=None),
    backendopt_options,
])

# What -O0 ... -Ojit suggest: the level, the collector, the passes.
OPT_LEVELS = ['0', '1', 'size', 'mem', '2', '3', 'jit']
DEFAULT_OPT_LEVEL = '2'
OPT_TABLE_DOC = {
    '0': 'No optimization. Uses the Boehm GC.',
    '1': 'Enable a default set of optimizations. Uses the Boehm GC.',
    'size': 'Optimize for the size of the executable. Uses the Boehm GC.',
    'mem': 'Optimize for run-time memory usage and use a memory-saving GC.',
    '2': 'Enable most optimizations and use a high-performance GC.',
    '3': 'Enable all optimizations and use a high-performance GC.',
    'jit': 'Enable the JIT.',
}
OPT_TABLE = dict([(level, 'boehm') for level in OPT_LEVELS])


def get_combined_translation_config(other_optdescr=None, existing_config=None, overrides=None, translating=False):
    """The configuration of a translation, with a program's own options beside `translation`."""
    children = [BoolOption("translating", "indicates whether we are translating currently", default=False, cmdline=None), translation_optiondescription]
    if other_optdescr is not None:
        children.append(other_optdescr)
    if existing_config is not None:
        for child in existing_config._cfgimpl_descr._children:
            if child._name not in ('translating', 'translation'):
                children.append(child)
    config = Config(OptionDescription("pypy", "all options", children), **(overrides or {}))
    if translating:
        config.translating = True
    if existing_config is not None:
        for child in existing_config._cfgimpl_descr._children:
            if child._name not in ('translating', 'translation'):
                config._cfgimpl_values[child._name] = getattr(existing_config, child._name)
    return config


def set_opt_level(config, level):
    """Suggests what an optimisation level means. ConfigError where the options that were given do not go with it."""
    if level not in OPT_LEVELS:
        raise ConfigError("no such optimization level: %r" % (level,))
    config.translation.suggest(gc=OPT_TABLE[level])
    backendopt = config.translation.backendopt
    if level == '0':
        backendopt.suggest(inline=False, mallocs=False, constfold=False)
    elif level == '1':
        backendopt.suggest(inline_threshold=DEFL_LOW_INLINE_THRESHOLD, mallocs=False)
    elif level == 'size':
        backendopt.suggest(inline_threshold=DEFL_LOW_INLINE_THRESHOLD, remove_asserts=True)
    elif level == 'mem':
        config.translation.suggest(gcremovetypeptr=True)
        backendopt.suggest(remove_asserts=True)
    elif level == '3':
        backendopt.suggest(remove_asserts=True)
    elif level == 'jit':
        config.translation.suggest(jit=True)
    config.translation.suggest(opt=level)


class _Current(object):
    config = None


def set_translation_config(config):
    """The configuration of the translation that runs."""
    _Current.config = config


def get_translation_config():
    """The configuration of the translation that runs; None where there is none."""
    return _Current.config


def set_platform(config):
    """Chooses translator.platform by the configuration."""
    from rpython.translator.platform import set_platform as choose
    choose(config.translation.platform, config.translation.cc)


def get_platform(config):
    """The platform that the configuration names."""
    from rpython.translator.platform import pick_platform
    return pick_platform(config.translation.platform, config.translation.cc)
