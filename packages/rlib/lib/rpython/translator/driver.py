"""The translation as a target sees it, and as host programs drive it: TranslationDriver.from_targetspec(...).proceed(['compile'])."""
import os

import _rpython_translation

# Goals by their short names, with the task that each comes after.
_TASKS = ['annotate', 'rtype', 'backendopt', 'database', 'source', 'compile']
_AFTER = {'rtype': ['annotate'], 'backendopt': ['rtype'], 'database': ['backendopt'], 'source': ['database'], 'compile': ['source'],
          'llinterpret': ['rtype'], 'annotate': []}
_TITLES = {'annotate': 'annotating&simplifying', 'rtype': 'RTyping', 'backendopt': 'back-end optimisations', 'database': 'building database',
           'source': 'generating source', 'compile': 'compiling', 'llinterpret': 'interpreting rtyped flowgraphs'}

# Options that our translations take, by the name that the configuration has for them.
_PASSED_ON = {'backend': 'backend', 'gc': 'gc', 'lldebug': 'lldebug', 'opt': 'opt', 'cc': 'cc', 'thread': 'thread'}

# Options that a target may change while it is loaded.
_CHANGEABLE = ('gc', 'lldebug', 'output', 'thread')


class Instrument(Exception):
    """A run of the program that counts is wanted."""


class ProfInstrument(object):
    """Counting runs: there are none."""
    name = "profinstrument"

    def __init__(self, datafile, compiler):
        self.datafile = datafile
        self.compiler = compiler


class TranslationDriver(object):
    """A translation: configuration, entry point, and the steps done so far."""
    standalone = True
    translator = None
    _program = None
    _log = None
    _config = None
    _other_options = None
    jitpolicy = None

    def __init__(self, setopts=None, default_goal=None, disable=[], exe_name=None, extmod_name=None, config=None, overrides=None):
        self._given = {}
        self._config = config
        self.exe_name = exe_name
        self.extmod_name = extmod_name
        self.done = {}
        self.extra_goals = []
        self._disabled = list(disable)
        self._extra_options = {}
        self.c_entryp = None
        self.entry_point = None
        self.inputtypes = None
        self.policy = None
        self.extra = {}
        self.targetspec = None
        self.default_goal = default_goal
        if overrides is not None:
            self.config.override(overrides)
        if setopts is not None:
            self.config.set(**setopts)

    @property
    def config(self):
        """The options, as rpython.config describes them."""
        if self._config is None:
            from rpython.config.translationoption import get_combined_translation_config
            self._config = get_combined_translation_config(self._other_options, overrides=self._overrides(), translating=True)
            self._initial = dict([(name, getattr(self._config.translation, name)) for name in _CHANGEABLE])
        return self._config

    def _overrides(self):
        """What was given for this translation, as far as the description knows it."""
        from rpython.config.config import Option
        from rpython.config.translationoption import translation_optiondescription
        known = [child._name for child in translation_optiondescription._children if isinstance(child, Option)]
        return dict([('translation.' + name, value) for name, value in self._given.items() if name in known and value is not None])

    def _changes(self):
        """Options of the translation that the target chose otherwise than they were given: pairs of names and values."""
        if self._config is None:
            return []
        translation = self._config.translation
        return [(name, getattr(translation, name)) for name in _CHANGEABLE if getattr(translation, name) != self._initial[name]]

    @property
    def translateconfig(self):
        """The options of the command, as handle_config(config, translateconfig) gets them."""
        from rpython.translator.goal.translate import make_translate_config
        return make_translate_config(self._given)

    def prepare(self, namespace):
        """What a target does before target(driver, args): options of its own, and handle_config()."""
        additional = namespace.get('get_additional_config_options')
        if additional is not None:
            self._other_options = additional()
            if self._config is not None:
                self._config = self._with_options(self._config, self._other_options)
        handle_config = namespace.get('handle_config')
        if handle_config is not None:
            handle_config(self.config, self.translateconfig)

    @property
    def timer(self):
        if 'timer' not in self.__dict__:
            from rpython.translator.timing import Timer
            self.__dict__['timer'] = Timer()
        return self.__dict__['timer']

    @property
    def log(self):
        if self._log is None:
            from rpython.tool.ansi_print import AnsiLogger
            self._log = AnsiLogger('translation')
        return self._log

    def set_extra_goals(self, goals):
        self.extra_goals = goals

    def set_backend_extra_options(self, extra_options):
        self._extra_options = extra_options

    def get_info(self):
        return {'backend': self.config.translation.backend, 'exe_name': self.exe_name}

    def get_backend_and_type_system(self):
        return self.config.translation.backend, self.config.translation.type_system

    def disable(self, to_disable):
        """Goals that are left out."""
        self._disabled = list(to_disable)

    def setup(self, entry_point, inputtypes, policy=None, extra={}, empty_translator=None):
        """Says what is translated: a function, and the types of its arguments; None for a program that takes the command line."""
        self.standalone = inputtypes is None
        self.entry_point = entry_point
        self.inputtypes = inputtypes
        self.policy = policy
        self.extra = extra
        self.done = {}
        self._program = None
        self.libdef = None

    def setup_library(self, libdef, policy=None, extra={}, empty_translator=None):
        raise NotImplementedError("TranslationDriver: there are no libraries of several functions; rpython.rlib.entrypoint with --js-target=module makes modules")

    def _with_options(self, config, description):
        """The configuration with one more group of options."""
        from rpython.config.translationoption import get_combined_translation_config
        combined = get_combined_translation_config(description, existing_config=config, translating=config.translating)
        combined._cfgimpl_values['translation'] = config.translation
        config.translation._cfgimpl_parent = combined
        return combined

    # ---- goals

    def backend_select_goals(self, goals):
        """The tasks that goals stand for: `compile` for compile_c, `rtype_lltype`, ..."""
        return [self._short(goal) for goal in goals]

    def _short(self, goal):
        name = goal.split('_')[0]
        if name not in _AFTER:
            raise ValueError("TranslationDriver: there is no goal %s; there are %s" % (goal, ', '.join(_TASKS)))
        return name

    def proceed(self, goals=None):
        """Does what leads to the goals; gives the result of the last one."""
        if not goals:
            goals = [self.default_goal or 'compile']
        elif isinstance(goals, str):
            goals = [goals]
        result = None
        for goal in self.backend_select_goals(list(goals) + list(self.extra_goals)):
            for task in self._path(goal):
                result = self._do(task)
        return result

    def _path(self, goal):
        path = []
        while True:
            if goal not in self._disabled:
                path.insert(0, goal)
            if not _AFTER[goal]:
                return path
            goal = _AFTER[goal][0]

    def _do(self, task):
        if task in self.done:
            return self.done[task]
        if self.entry_point is None:
            raise ValueError("TranslationDriver: setup() comes first")
        self.timer.start_event(task)
        try:
            result = getattr(self, 'task_' + task)()
        finally:
            self.timer.end_event(task)
        self.done[task] = result
        return result

    def _options(self):
        """Options of our translation from the configuration."""
        translation = self.config.translation
        options = {}
        for name, ours in _PASSED_ON.items():
            value = getattr(translation, name)
            if value is not None and value is not False:
                options[ours] = value
        if translation.backend == 'js':
            options.pop('gc', None)
            options.pop('cc', None)
        if translation.jit:
            options['opt'] = 'jit'
        return options

    def _step(self, name):
        """One step, of a program or of a function with types."""
        if self._program is None:
            if self.standalone:
                self._program = _rpython_translation.program(self.entry_point, self._options())
            else:
                self._program = _rpython_translation.create(self.entry_point, self.inputtypes, self._options())
        prefix = 'program_' if self.standalone else ''
        return getattr(_rpython_translation, prefix + name)(self._program)

    def task_annotate(self):
        return self._step('annotate')

    def task_rtype(self):
        return self._step('rtype')

    def task_backendopt(self):
        return self._step('backendopt')

    def task_database(self):
        """Part of the next task."""

    def task_source(self):
        if self.standalone:
            return self._step('source')
        return self._step('source_' + self.config.translation.backend)

    def task_compile(self):
        if self.standalone:
            self.c_entryp = self._step('compile')
            self.create_exe()
        else:
            program = self._step('compile_' + self.config.translation.backend)

            def call(*args):
                return _rpython_translation.call(program, list(args))
            self.c_entryp = call
        return self.c_entryp

    def task_llinterpret(self):
        if self.standalone:
            raise NotImplementedError("TranslationDriver: interpretation is for functions with types; use Translation(fn, types).interpret(args)")
        get_args = self.extra.get('get_llinterp_args')
        args = get_args() if get_args is not None else []
        self._step('rtype')
        return _rpython_translation.interpret(self._program, list(args))

    # ---- the result

    def compute_exe_name(self, suffix=""):
        """The path of the executable: exe_name, in which %(backend)s stands for the backend."""
        newexename = self.exe_name or '%s-%%(backend)s' % (self.entry_point.__name__,)
        if '%' in newexename:
            newexename = newexename % self.get_info()
        if '/' not in newexename and '\\' not in newexename:
            newexename = './' + newexename
        return newexename + suffix

    def create_exe(self):
        """Puts the built program into its place."""
        if self.exe_name is None and not self.config.translation.output:
            return
        name = self.config.translation.output or self.compute_exe_name()
        self.c_entryp = os.path.abspath(_rpython_translation.program_install(self._program, name)[0])
        self.log.info("created: %s" % (self.c_entryp,))

    @staticmethod
    def from_targetspec(targetspec_dic, config=None, args=None, empty_translator=None, disable=[], default_goal=None):
        """A driver for the target in a namespace: calls its target(driver, args), with its options and policy."""
        args = list(args or [])
        driver = TranslationDriver(config=config, default_goal=default_goal, disable=disable)
        target = targetspec_dic['target']
        driver.prepare(targetspec_dic)
        spec = target(driver, args)
        try:
            entry_point, inputtypes, policy = spec
        except TypeError:
            entry_point, inputtypes, policy = spec, None, None
        except ValueError:
            if len(spec) == 1:
                entry_point, inputtypes, policy = spec[0], None, None
            else:
                entry_point, inputtypes = spec
                policy = None
        driver.setup(entry_point, inputtypes, policy=policy, extra=targetspec_dic, empty_translator=empty_translator)
        return driver

    from_targetspec_dic = from_targetspec

    def instrument_result(self, args):
        raise NotImplementedError("TranslationDriver: programs are not instrumented")

    def prereq_checkpt_rtype(self):
        """For programs that override it."""


def _goal_method(goal):
    def method(self):
        return self.proceed([goal])
    method.__name__ = goal
    return method


# driver.annotate(), driver.rtype_lltype(), driver.compile_c(), ...
for _goal in ['annotate', 'rtype', 'rtype_lltype', 'rtype_ootype', 'backendopt', 'backendopt_lltype', 'backendopt_ootype', 'database_c', 'source',
              'source_c', 'source_js', 'compile', 'compile_c', 'compile_js', 'llinterpret', 'llinterpret_lltype']:
    setattr(TranslationDriver, _goal, _goal_method(_goal))
