/* Prints its arguments, one a line, as the hexadecimal digits of their UTF-16. For tests of quoting. */
#include <stdio.h>
#include <wchar.h>

/* no *.txt for the names of files */
int _dowildcard = 0;

int wmain(int argc, wchar_t **argv) {
    for (int i = 1; i < argc; i++) {
        for (wchar_t *c = argv[i]; *c; c++) {
            printf("%04x", *c);
        }
        printf("\n");
    }
    return 0;
}
