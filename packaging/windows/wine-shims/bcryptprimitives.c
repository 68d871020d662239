/* For tests under Wine only: Windows 10 has this library, Wine 8 has not, and what is written in Rust asks it for chance. */
#include <windows.h>

BOOLEAN NTAPI SystemFunction036(PVOID, ULONG);

__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE place, SIZE_T count)
{
    while (count) {
        ULONG step = count > 0x10000000 ? 0x10000000 : (ULONG)count;
        if (!SystemFunction036(place, step))
            return FALSE;
        place += step;
        count -= step;
    }
    return TRUE;
}
