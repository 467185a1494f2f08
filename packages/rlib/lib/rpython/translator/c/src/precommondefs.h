/* What C sources of programs take from us: RPY_EXTERN before declarations that other files see, RPY_EXPORTED before what a library exports. */
#ifndef RPYTS_PRECOMMONDEFS_H
#define RPYTS_PRECOMMONDEFS_H

#ifdef __GNUC__
#  define RPY_EXPORTED extern __attribute__((visibility("default")))
#  define RPY_HIDDEN __attribute__((visibility("hidden")))
#  define RPY_NO_INLINE __attribute__((noinline))
#  define RPY_UNUSED __attribute__((unused))
#else
#  define RPY_EXPORTED extern
#  define RPY_HIDDEN
#  define RPY_NO_INLINE
#  define RPY_UNUSED
#endif

#ifdef __cplusplus
#  define RPY_EXTERN extern "C" RPY_HIDDEN
#else
#  define RPY_EXTERN extern RPY_HIDDEN
#endif

#define RPY_LENGTH1 1

#endif
