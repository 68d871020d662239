/* For tests under Wine only: Windows 10 has this library, Wine 8 has not. No converter opens, and Qt goes on with its own. */
#include <windows.h>
#define E __declspec(dllexport)
typedef int UErrorCode;
E void *ucnv_open(const char *n, UErrorCode *e) { (void)n; if (e) *e = 4; return 0; }
E void ucnv_close(void *c) { (void)c; }
E void UCNV_FROM_U_CALLBACK_SUBSTITUTE(void) {}
E void UCNV_TO_U_CALLBACK_SUBSTITUTE(void) {}
E void ucnv_reset(void *c) { (void)c; }
E signed char ucnv_getMaxCharSize(const void *c) { (void)c; return 1; }
E const char *ucnv_getName(const void *c, UErrorCode *e) { (void)c; if (e) *e = 4; return 0; }
E void ucnv_getToUCallBack(const void *c, void **a, const void **x) { (void)c; if (a) *a = 0; if (x) *x = 0; }
E void ucnv_getFromUCallBack(const void *c, void **a, const void **x) { (void)c; if (a) *a = 0; if (x) *x = 0; }
E void ucnv_setToUCallBack(void *c, void *a, const void *x, void **oa, const void **ox, UErrorCode *e) { (void)c;(void)a;(void)x;(void)oa;(void)ox;(void)e; }
E void ucnv_setFromUCallBack(void *c, void *a, const void *x, void **oa, const void **ox, UErrorCode *e) { (void)c;(void)a;(void)x;(void)oa;(void)ox;(void)e; }
E void ucnv_cbToUWriteUChars(void *a, const void *s, int l, int o, UErrorCode *e) { (void)a;(void)s;(void)l;(void)o;(void)e; }
E void ucnv_cbFromUWriteUChars(void *a, const void **s, const void *l, int o, UErrorCode *e) { (void)a;(void)s;(void)l;(void)o;(void)e; }
E void ucnv_toUnicode(void) {}
E void ucnv_fromUnicode(void) {}
E int ucnv_toUCountPending(const void *c, UErrorCode *e) { (void)c;(void)e; return 0; }
E int ucnv_fromUCountPending(const void *c, UErrorCode *e) { (void)c;(void)e; return 0; }
E const char *ucnv_getStandardName(const char *n, const char *s, UErrorCode *e) { (void)n;(void)s;(void)e; return 0; }
E const char *ucnv_getAvailableName(int n) { (void)n; return 0; }
E int ucnv_countAvailable(void) { return 0; }
