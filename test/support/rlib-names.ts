// The names that programs import from upstream's library, module by module: what docs/rlib.md is checked against. Private names are in where public programs use them.

/** One line per module, continued by lines that begin with blanks. */
export const LIBRARY_NAMES = `
rpython.rlib.jit: JitDriver JitHookInterface JitDebugInfo Counters PARAMETERS PARAMETER_DOCS ENABLE_ALL_OPTS unroll_parameters JitHintError AssertGreenFailed InvalidVirtualRef
  elidable elidable_promote elidable_cannot_raise purefunction purefunction_promote hint promote promote_string promote_unicode dont_look_inside look_inside look_inside_iff unroll_safe
  loop_invariant not_in_trace oopspec jit_callback we_are_jitted isconstant isvirtual assert_green loop_unrolling_heuristic record_exact_class record_exact_value conditional_call
  conditional_call_elidable jit_debug enter_portal_frame leave_portal_frame current_trace_length virtual_ref virtual_ref_finish non_virtual_ref vref_None set_param set_param_to_default
  set_user_param
rpython.rlib.jit_hooks: boxint_new resop_new resop_getopnum resop_getopname resop_getarg resop_setarg resop_getresult resop_setresult stats_set_debug stats_get_counter_value
  stats_get_times_value stats_get_loop_run_times stats_asmmemmgr_allocated stats_asmmemmgr_used stats_memmgr_release_all
rpython.rlib.objectmodel: specialize we_are_translated enforceargs always_inline dont_inline try_inline not_rpython register_replacement_for keepalive_until_here is_annotation_constant
  likely unlikely CDefinedIntSymbolic ComputedIntSymbolic Symbolic instantiate current_object_addr_as_int compute_hash compute_identity_hash compute_unique_id _hash_string _hash_float
  _hash_tuple newlist_hint resizelist_hint sorted_list import_from_mixin r_dict r_ordereddict UnboxedValue prepare_dict_update reversed_dict dict_to_switch iteritems_with_hash
  iterkeys_with_hash contains_with_hash setitem_with_hash getitem_with_hash delitem_with_hash delitem_if_value_is move_to_end hlinvoke free_non_gc_object malloc_zero_filled
  running_on_llinterp fetch_translated_config sandbox_review assert_
rpython.rlib.rarithmetic: intmask ovfcheck r_int r_uint r_longlong r_ulonglong r_longlonglong r_int32 r_uint32 r_int64 r_uint64 r_singlefloat r_longfloat build_int base_int LONG_BIT LONGLONG_BIT
  LONG_MASK LONGLONG_MASK LONG_TEST LONGLONG_TEST maxint longlongmask string_to_int ovfcheck_float_to_int ovfcheck_float_to_longlong ovfcheck_int32_add ovfcheck_int32_sub
  ovfcheck_int32_mul widen int_between int_force_ge_zero int_c_div int_c_mod uint_mul_high is_valid_int is_emulated_long byteswap highest_bit most_pos_value_of_same_type most_neg_value_of
  most_pos_value_of most_neg_value_of_same_type mulmod check_support_int128 compute_restype normalizedinttype
rpython.rlib.rbigint: rbigint SHIFT MASK NULLRBIGINT ONERBIGINT NULLDIGIT UDIGIT_TYPE BASE10 BASE16 BASE8 _divrem _divrem1 _load_unsigned_digit int_in_valid_range intsign
  InvalidEndiannessError InvalidSignednessError digits_for_most_neg_long
rpython.rlib.rfloat: formatd double_to_string string_to_float rstring_to_float round_double round_away float_as_rbigint_ratio isnan isinf isfinite copysign INFINITY NAN DBL_MAX DBL_MIN
  DBL_EPSILON DBL_DIG DBL_MANT_DIG DBL_MAX_EXP DBL_MIN_EXP DTSF_STR_PRECISION DTSF_SIGN DTSF_ADD_DOT_0 DTSF_ALT DTSF_CUT_EXP_0 DIST_FINITE DIST_NAN DIST_INFINITY acosh asinh atanh log1p expm1
  erf erfc gamma lgamma float_hash
rpython.rlib.rstring: StringBuilder UnicodeBuilder ByteListBuilder ParseStringError ParseStringOverflowError InvalidBaseError NumberStringParser INIT_SIZE split rsplit replace
  replace_count find rfind count startswith endswith strip_spaces assert_str0 check_str0 _isspace SEARCH_FIND SEARCH_RFIND SEARCH_COUNT _search
rpython.rlib.runicode: str_decode_utf_8 unicode_encode_utf_8 str_decode_utf_16 str_decode_utf_16_le str_decode_utf_16_be unicode_encode_utf_16 unicode_encode_utf_16_le
  unicode_encode_utf_16_be str_decode_utf_32 str_decode_utf_32_le str_decode_utf_32_be unicode_encode_utf_32 unicode_encode_utf_32_le unicode_encode_utf_32_be str_decode_utf_7
  unicode_encode_utf_7 str_decode_latin_1 unicode_encode_latin_1 str_decode_ascii unicode_encode_ascii str_decode_charmap unicode_encode_charmap str_decode_unicode_escape
  unicode_encode_unicode_escape str_decode_raw_unicode_escape unicode_encode_raw_unicode_escape str_decode_unicode_internal unicode_encode_unicode_internal
  default_unicode_error_decode default_unicode_error_encode unicode_encode_decimal UNICHR ORD code_to_unichr MAXUNICODE BYTEORDER str_decode_utf_8_impl unicode_encode_utf_8_impl
rpython.rlib.rutf8: CheckError check_utf8 check_ascii codepoints_in_utf8 unichr_as_utf8 unichr_as_utf8_append codepoint_at_pos codepoint_before_pos next_codepoint_pos
  prev_codepoint_pos get_utf8_length has_surrogates Utf8StringIterator Utf8StringBuilder create_utf8_index_storage codepoint_position_at_index
  codepoint_index_at_byte_position islinebreak isspace utf8_in_chars surrogate_in_utf8 reencode_utf8_with_surrogates first_non_ascii_char null_storage
rpython.rlib.unicodedata.unicodedb_5_2_0: isspace isalpha isdigit category name lookup toupper tolower totitle
rpython.rlib.unicodedata.unicodedb_6_2_0: isspace isalpha isdigit isnumeric isdecimal isalnum islower isupper istitle isprintable isxidstart isxidcontinue toupper tolower totitle category
  bidirectional east_asian_width mirrored combining decomposition numeric decimal digit name lookup
rpython.rlib.unicodedata.unicodedb_9_0_0: isspace isalpha isdigit category name lookup toupper tolower totitle
rpython.rlib.unicodedata.unicodedb_13_0_0: isspace isalpha isdigit category name lookup toupper tolower totitle
rpython.rlib.debug: make_sure_not_resized make_sure_not_modified check_nonneg check_regular_int check_list_of_chars check_annotation debug_print debug_start debug_stop debug_flush
  debug_offset have_debug_prints have_debug_prints_for debug_print_traceback fatalerror fatalerror_notb ll_assert ll_assert_not_none llinterpcall attach_gdb mark_dict_non_null NotAListOfChars
  IntegerCanBeNegative NotRegularInt DebugLog
rpython.rlib.listsort: TimSort make_timsort_class
rpython.rlib.unroll: unrolling_iterable
rpython.rlib.nonconst: NonConstant
rpython.rlib.rerased: new_erasing_pair new_static_erasing_pair erase_int unerase_int ErasingPairIdentity Erased
rpython.rlib.signature: signature finishsigs
rpython.rlib.types: none impossible float singlefloat longfloat int bool unicode unicode0 str bytearray str0 char ptr list array dict instance any self
rpython.rlib.entrypoint: entrypoint_highlevel entrypoint_lowlevel export_symbol secondary_entrypoints all_jit_entrypoints jit_entrypoint
rpython.rlib.exports: export_struct clear
rpython.rlib.cache: Cache
rpython.rlib.longlong2float: float2longlong longlong2float uint2singlefloat singlefloat2uint can_encode_float can_encode_int32 encode_int32_into_longlong_nan decode_int32_from_longlong_nan
  is_int32_from_longlong_nan
rpython.rlib.rcomplex: c_add c_sub c_mul c_div c_pow c_sqrt c_acos c_acosh c_asin c_asinh c_atan c_atanh c_log c_log10 c_exp c_cosh c_sinh c_tanh c_cos c_sin c_tan c_rect c_polar c_phase c_abs
  c_isinf c_isnan c_isfinite
rpython.rlib.rstruct.ieee: float_pack float_unpack pack_float unpack_float pack_float80 unpack_float80 round_to_nearest float_pack80 float_unpack80
rpython.rlib.rstruct.runpack: runpack
rpython.rlib.rstruct.error: StructError StructOverflowError
rpython.rlib.rstruct.nativefmttable: native_is_bigendian native_fmttable
rpython.rlib.rstruct.standardfmttable: standard_fmttable
rpython.rlib.rstruct.formatiterator: FormatIterator
rpython.rlib.rsre.rsre_core: CompiledPattern match fullmatch search match_context search_context fullmatch_context AbstractMatchContext BufMatchContext StrMatchContext UnicodeMatchContext
  Error EndOfString MatchResult OPCODE_SUCCESS OPCODE_LITERAL OPCODE_ANY OPCODE_BRANCH OPCODE_IN OPCODE_MARK OPCODE_MAX_UNTIL AT_BEGINNING AT_END
rpython.rlib.rsre.rsre_re: compile match search findall finditer sub subn split escape IGNORECASE I MULTILINE M DOTALL S VERBOSE X UNICODE U LOCALE L
rpython.rlib.rsre.rsre_char: getlower category_dispatch check_charset MAXREPEAT MAGIC is_digit is_space is_word is_linebreak set_unicode_db CODESIZE
rpython.rlib.rsre.rsre_constants: OPCODE_SUCCESS OPCODE_FAILURE
rpython.rlib.rsre.rpy: get_code
rpython.rlib.parsing.ebnfparse: parse_ebnf make_parse_function check_for_missing_names
rpython.rlib.parsing.parsing: ParseError ErrorInformation LazyParseTable PackratParser Rule
rpython.rlib.parsing.tree: Node Symbol Nonterminal RPythonVisitor VisitError
rpython.rlib.parsing.lexer: Token SourcePos Lexer DummyLexer LexingDFARunner AbstractLexingDFARunner
rpython.rlib.parsing.deterministic: DFA NFA LexerError DFARunner compress_char_set
rpython.rlib.parsing.regex: RegularExpression StringExpression RangeExpression AddExpression KleeneClosure
rpython.rlib.parsing.regexparse: parse_regex make_runner
rpython.rlib.parsing.makepackrat: BacktrackException Status PackratParser
rpython.rlib.parsing.pypackrat: PackratParser
rpython.rlib.streamio: open_file_as_stream fdopen_as_stream open_path_helper construct_stream_tower Stream DiskFile MMapFile BufferingInputStream BufferingOutputStream
  LineBufferingOutputStream CRLFFilter TextCRLFFilter TextInputFilter TextOutputFilter StreamError StreamErrors
rpython.rlib.rfile: create_file create_fdopen_rfile create_popen_file create_stdio create_temp_rfile RFile RPopenFile
rpython.rlib.rStringIO: RStringIO
rpython.rlib.rpath: rabspath rjoin rnormpath risabs rsplitdrive risdir
rpython.rlib.rposix: open read write close lseek ftruncate fsync dup dup2 pipe isatty stat fstat lstat access listdir mkdir rmdir unlink rename link symlink readlink chmod chown utime umask getcwd
  chdir getpid getppid getuid geteuid getgid getegid fork execv execve waitpid kill killpg setsid times uname strerror ttyname openpty forkpty getlogin getloadavg nice system _exit
  get_saved_errno set_saved_errno get_errno set_errno putenv unsetenv
rpython.rlib.rposix_stat: stat fstat lstat STAT_FIELDS
rpython.rlib.rtime: time clock sleep
rpython.rlib.rtimer: read_timestamp get_timestamp_unit
rpython.rlib.rrandom: Random
rpython.rlib.rmd5: RMD5 md5 new
rpython.rlib.rsha: RSHA sha new
rpython.rlib.rzlib: deflateInit deflateEnd compress inflateInit inflateEnd decompress crc32 adler32 RZlibError
rpython.rlib.rlocale: LocaleError setlocale localeconv nl_langinfo LC_ALL LC_CTYPE LC_NUMERIC isalpha isupper islower isalnum toupper tolower
rpython.rlib.rsocket: RSocket INETAddress INET6Address UNIXAddress Address SocketError CSocketError SocketTimeout GAIError RSocketError socketpair gethostname getaddrinfo rsocket_startup
  AF_INET SOCK_STREAM SOCK_DGRAM SOL_SOCKET SO_REUSEADDR
rpython.rlib._rsocket_rffi: AF_INET SOCK_STREAM
rpython.rlib.rpoll: poll select _poll POLLIN POLLOUT POLLHUP PollError SelectError FD_SETSIZE
rpython.rlib.rsignal: pypysig_ignore pypysig_default pypysig_setflag pypysig_reinstall pypysig_set_wakeup_fd pypysig_poll pypysig_pushback pypysig_getaddr_occurred SIGINT
  SIGTERM NSIG SIG_DFL SIG_IGN signal_names signal_values c_alarm c_pause c_kill c_siginterrupt c_setitimer c_getitimer itimervalP LONG_STRUCT
rpython.rlib.rthread: allocate_lock allocate_ll_lock start_new_thread ll_start_new_thread get_ident ThreadLocalReference ThreadLocalField Lock dummy_lock error RThreadError get_stacksize
  set_stacksize gc_thread_run gc_thread_start gc_thread_die RPY_LOCK_FAILURE RPY_LOCK_ACQUIRED RPY_LOCK_INTR RPYTHREAD_NAME TIMEOUT_MAX tlfield_thread_ident tlfield_rpy_errno
rpython.rlib.rgil: allocate release acquire acquire_maybe_in_new_thread yield_thread am_I_holding_the_GIL invoke_after_thread_switch
rpython.rlib.rmmap: mmap MMap RValueError RTypeError ACCESS_READ ACCESS_WRITE ACCESS_COPY alloc free MADV_SEQUENTIAL PAGESIZE
rpython.rlib.rtermios: tcgetattr tcsetattr tcsendbreak tcdrain tcflush tcflow all_constants
rpython.rlib.rdynload: dlopen dlsym dlclose DLOpenError RTLD_LAZY RTLD_NOW
rpython.rlib.clibffi: FuncPtr CDLL CallbackFuncPtr get_libc_name cast_type_to_ffitype ffi_type_sint ffi_type_pointer LibFFIError
rpython.rlib.jit_libffi: CIF_DESCRIPTION CIF_DESCRIPTION_P FFI_TYPE_P FFI_TYPE_PP SIZE_OF_FFI_ARG jit_ffi_prep_cif jit_ffi_call
rpython.rlib.rawstorage: alloc_raw_storage free_raw_storage raw_storage_getitem raw_storage_setitem raw_storage_getitem_unaligned raw_storage_setitem_unaligned RAW_STORAGE RAW_STORAGE_PTR
rpython.rlib.rgc: collect collect_step enable disable isenabled can_move pin unpin add_memory_pressure must_be_light_finalizer no_collect no_release_gil may_ignore_finalizer FinalizerQueue
  ll_arraycopy ll_arraymove ll_shrink_array ll_arrayclear register_custom_trace_hook set_max_heap_size increase_root_stack_depth move_out_of_nursery dump_rpy_heap get_rpy_roots get_rpy_referents
  get_rpy_memory_usage get_rpy_type_index get_typeids_z get_typeids_list get_stats cast_instance_to_gcref cast_gcref_to_instance try_cast_gcref_to_instance heap_stats
rpython.rlib.rweakref: RWeakValueDictionary RWeakKeyDictionary dead_ref ref
rpython.rlib.rweaklist: RWeakListMixin
rpython.rlib.rstackovf: StackOverflow check_stack_overflow _StackOverflow
rpython.rlib.rstacklet: StackletThread
rpython.rlib.rvmprof: vmprof_execute_code register_code register_code_object_class get_unique_id enable disable is_enabled VMProfError
rpython.rlib.rjitlog.rjitlog: enable_jitlog disable_jitlog JitlogError stats_flush_trace_counts
rpython.rlib.rstrategies.rstrategies: StrategyFactory StrategyMetaclass AbstractStrategy strategy UnsafeIndexingMixin EmptyStrategy SingleValueStrategy GenericStrategy
  WeakGenericStrategy SingleTypeStrategy TaggingStrategy
rpython.rlib.rurandom: urandom init_urandom
rpython.rlib.rbisect: bisect_left bisect_right
rpython.rlib.rdtoa: strtod dtoa dtoa_formatd
rpython.rlib.buffer: Buffer StringBuffer SubBuffer
rpython.rlib.mutbuffer: MutableStringBuffer
rpython.rlib.compilerinfo: get_compiler_info
rpython.rlib.ropenssl: EVP_get_digestbyname
rpython.rlib.rsiphash: choose_initial_seed siphash24
rpython.annotator.model: SomeObject SomeInteger SomeBool SomeFloat SomeSingleFloat SomeString SomeUnicodeString SomeChar SomeUnicodeCodePoint SomeByteArray SomeTuple SomeInstance SomePBC SomeList
  SomeDict SomeNone SomePtr SomeBuiltin s_None s_ImpossibleValue s_Bool s_Int s_Str0 unionof not_const lltype_to_annotation annotation_to_lltype AnnotatorError UnionError
rpython.annotator.listdef: ListDef s_list_of_strings
rpython.annotator.dictdef: DictDef
rpython.annotator.bookkeeper: getbookkeeper immutablevalue
rpython.annotator.policy: AnnotatorPolicy
rpython.annotator.signature: annotation
rpython.rtyper.extregistry: ExtRegistryEntry AutoRegisteringType lookup is_registered
rpython.rtyper.annlowlevel: llhelper llhelper_args hlstr hlunicode llstr llunicode cast_base_ptr_to_instance cast_instance_to_base_ptr cast_instance_to_gcref cast_gcref_to_instance
  cast_object_to_ptr
rpython.rtyper.error: TyperError
rpython.rtyper.llannotation: SomePtr SomeAddress lltype_to_annotation annotation_to_lltype ll_to_annotation
rpython.rtyper.rmodel: Repr inputconst
rpython.rtyper.rclass: OBJECT OBJECTPTR
rpython.rtyper.llinterp: LLInterpreter LLException
rpython.rtyper.test.test_llinterp: get_interpreter interpret interpret_raises gengraph
rpython.rtyper.module.ll_os_environ: getenv_llimpl
rpython.rtyper.lltypesystem.lltype: Signed Unsigned SignedLongLong UnsignedLongLong Float SingleFloat LongFloat Char UniChar Bool Void Ptr Struct GcStruct Array GcArray FixedSizeArray
  FuncType OpaqueType GcOpaqueType ForwardReference GcForwardReference malloc free nullptr typeOf cast_pointer cast_opaque_ptr cast_ptr_to_int cast_int_to_ptr cast_primitive functionptr
  scoped_alloc direct_arrayitems direct_fieldptr direct_ptradd render_immortal attachRuntimeTypeInfo getRuntimeTypeInfo ContainerType
rpython.rtyper.lltypesystem.rffi: CHAR SIGNEDCHAR UCHAR SHORT USHORT INT UINT LONG ULONG LONGLONG ULONGLONG SIZE_T SSIZE_T DOUBLE FLOAT VOIDP VOIDPP CCHARP CCHARPP INTP UINTP LONGP SIZE_TP
  TIME_T r_uint r_int r_uchar r_size_t llexternal cast ptradd sizeof offsetof getintfield setintfield str2charp charp2str charp2strn charpsize2str free_charp liststr2charpp
  free_charpp scoped_str2charp scoped_nonmovingbuffer scoped_alloc_buffer scoped_view_charp get_nonmovingbuffer free_nonmovingbuffer keep_buffer_alive_until_here alloc_buffer
  str_from_buffer CStruct CStructPtr CArray CArrayPtr CFixedArray CCallback CExternVariable CConstant COpaque COpaquePtr make structcopy unicode2wcharp
  wcharp2unicode NULL stackcounter RFFI_SAVE_ERRNO RFFI_READSAVED_ERRNO RFFI_ZERO_ERRNO_BEFORE RFFI_FULL_ERRNO RFFI_ALT_ERRNO
rpython.rtyper.lltypesystem.llmemory: Address NULL GCREF cast_ptr_to_adr cast_adr_to_ptr cast_adr_to_int cast_int_to_adr raw_malloc raw_free raw_memcopy raw_memclear raw_memmove sizeof
  offsetof itemoffsetof
rpython.rtyper.lltypesystem.lloperation: llop
rpython.rtyper.lltypesystem.rstr: STR UNICODE mallocstr mallocunicode copy_string_to_raw copy_raw_to_string copy_unicode_to_raw string_repr unicode_repr
rpython.rtyper.lltypesystem.rlist: FixedSizeListRepr ListRepr
rpython.rtyper.lltypesystem.rordereddict: recast
rpython.rtyper.lltypesystem.module.ll_math: math_fmod math_floor math_sqrt math_copysign sqrt_nonneg
rpython.rtyper.tool.rffi_platform: configure Struct SimpleType ConstantInteger UnsignedConstantInteger SignedConstantInteger DefinedConstantInteger DefinedConstantDouble DefinedConstantString
  Defined Has SizeOf Library getstruct getsimpletype getconstantinteger getdefined has memory_alignment checkcompiles configure_external_library CompilationError
rpython.rtyper.tool.rfficache: sizeof_c_type platform
rpython.translator: cdir
rpython.translator.interactive: Translation
rpython.translator.translator: TranslationContext
rpython.translator.driver: TranslationDriver
rpython.translator.goal.translate: main
rpython.translator.goal.unixcheckpoint: restartable_point
rpython.translator.tool.cbuild: ExternalCompilationInfo
rpython.translator.tool.make_dot: DotGen
rpython.translator.platform: platform host host_factory Platform CompilationError ExecutionResult set_platform pick_platform
rpython.config.config: Config OptionDescription Option BoolOption IntOption FloatOption StrOption ChoiceOption ArbitraryOption to_optparse SUPPRESS_USAGE ConflictConfigError ConfigError
  NoMatchingOptionFound AmbigousOptionError
rpython.config.translationoption: get_combined_translation_config set_opt_level get_translation_config get_platform set_platform CACHE_DIR IS_64_BITS OPT_LEVELS OPT_TABLE DEFAULT_OPT_LEVEL
  translation_optiondescription
rpython.jit.codewriter.policy: JitPolicy StopAtXPolicy log
rpython.jit.metainterp.test.support: LLJitMixin
rpython.tool.pairtype: extendabletype pair pairtype pairmro DoubleDispatchRegistry
rpython.tool.udir: udir
rpython.tool.sourcetools: func_with_new_name func_renamer compile2 NiceCompile render_docstr rpython_wrapper with_unicode_literals newcode valid_identifier compile_template
rpython.tool.stdlib_opcode: bytecode_spec host_bytecode_spec opcode_method_names unrolling_opcode_descs opcodedesc opmap opname HAVE_ARGUMENT BytecodeSpec
rpython.tool.logparser: parse_log_file parse_log extract_category print_log gettotaltimes
rpython.tool.jitlogparser.parser: SimpleParser Function TraceForOpcode Op import_log
rpython.tool.jitlogparser.storage: LoopStorage
rpython.tool.ansi_print: ansi_print AnsiLogger
rpython.tool.ansi_mandelbrot: Driver
rpython.tool.ann_override: PyPyAnnotatorPolicy
rpython.tool.identity_dict: identity_dict
rpython.tool.version: get_repo_version_info get_git_version
rpython.tool.runsubprocess: run_subprocess
rpython.tool.uid: uid fixid Hashable
rpython.tool.error: AnnotatorError FlowingError
rpython.memory.gc.env: read_from_env get_total_memory estimate_best_nursery_size
rpython.memory.lltypelayout: sizeof
rpython.conftest: option
`;

/** What is importable and does less than upstream's, for people. */
export const PARTIAL: ReadonlyMap<string, string> = new Map<string, string>([
  ["rpython.rlib.debug", "debug_print() takes up to twelve values; debug_print_traceback() and attach_gdb() say that there is nothing to show"],
  ["rpython.rlib.unicodedata.unicodedb_5_2_0", "properties, cases, names and ages are those of the version; widths, numbers and decompositions of its characters those of 13.0.0, which corrected a few"],
  ["rpython.rlib.unicodedata.unicodedb_6_2_0", "properties, cases, names and ages are those of the version; widths, numbers and decompositions of its characters those of 13.0.0, which corrected a few"],
  ["rpython.rlib.unicodedata.unicodedb_9_0_0", "properties, cases, names and ages are those of the version; widths, numbers and decompositions of its characters those of 13.0.0, which corrected a few"],
  ["rpython.rlib.jit", "there is no JIT: hints stay on the graphs up to the optimiser; callbacks of drivers are kept and not translated; .virtual and .forced of virtual references are not there"],
  ["rpython.rlib.jit_hooks", "there is no JIT: figures are 0, operations raise NotImplementedError"],
  ["rpython.rlib.rvmprof", "there is no profiler: marks are accepted, enable() raises VMProfError"],
  ["rpython.rlib.rjitlog.rjitlog", "there is no JIT: enable_jitlog() raises JitlogError"],
  ["rpython.rlib.rposix", "calls relative to open folders (openat, fstatat, ...) and extended attributes are not there; on Node fork, exec, pipe, dup, fifos and terminals raise OSError ENOSYS"],
  ["rpython.rlib.rfile", "files are over descriptors with buffers of our own: they share nothing with C's FILE; on Node a command of create_popen_file() runs before or after its stream is used"],
  ["rpython.rlib.streamio", "MMapFile needs C; it is a function that makes the stream, not the class"],
  ["rpython.rlib.rlocale", "localeconv() needs C; without C the locale is C's own; gettext() and its kin are not there"],
  ["rpython.rlib.rthread", "threads start in C; elsewhere starting one raises error or is refused, and all the rest works as in a program with one thread; tlfield_p_errno is not there"],
  ["rpython.rlib.rsocket", "addresses of the families INET, INET6 and UNIX; messages with file descriptors (sendmsg, recvmsg), PACKET and NETLINK addresses are not there"],
  ["rpython.rlib._rsocket_rffi", "what rsocket and rpoll need of C"],
  ["rpython.rlib.rstacklet", "no backend switches stacks: new(), switch() and destroy() raise NotImplementedError"],
  ["rpython.rlib.rgc", "the Boehm collector does not move and says nothing of its heap: pin() gives False, limits are not kept; finalizer queues report in C with Boehm only"],
  ["rpython.rtyper.extregistry", "entries see graphs through hop; a program cannot add annotations or Reprs of its own, nor override has_implicit_exception()"],
  ["rpython.rtyper.rmodel", "names only: programs cannot make Reprs"],
  ["rpython.rtyper.lltypesystem.rlist", "names only: programs cannot make Reprs"],
  ["rpython.rtyper.rclass", "OBJECT is opaque: its fields cannot be seen"],
  ["rpython.rtyper.llinterp", "graphs are no Python objects: a graph stands for its translation"],
  ["rpython.annotator.policy", "a program's policy is accepted and not asked"],
  ["rpython.translator.driver", "no libraries (setup_library), no instrumentation, no forking before a task"],
  ["rpython.translator.translator", "for build_types() and specialize(): graphs are no Python objects"],
  ["rpython.translator.tool.make_dot", "DotGen writes .dot files; flow graphs are no Python objects, so that make_dot() raises NotImplementedError"],
  ["rpython.jit.codewriter.policy", "kept on the driver, asked by nobody: there is no JIT"],
  ["rpython.jit.metainterp.test.support", "meta_interp() and interp_operations() give results from the low-level interpreter; checks of traces raise NotImplementedError"],
  ["rpython.tool.jitlogparser.parser", "reads logs of programs that upstream's toolchain made; bytecodes are told by merge points, not by disassembly"],
  ["rpython.config.translationoption", "options that our toolchain has no use for can be set and change nothing"],
]);

/** Why a module is not there. */
export const ABSENT: ReadonlyMap<string, string> = new Map<string, string>([
  ["rpython.rlib.ropenssl", "no program of the measure calls it through RPython code of its own; bind the library with rffi"],
  ["rpython.rlib.rsiphash", "hashes of strings are not seeded"],
]);
