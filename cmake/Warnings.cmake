# Every target of ours links `meterscope_options`: include root, warnings, sanitizers.
# Foreign headers come in as system headers and do not warn.
add_library(meterscope_options INTERFACE)
target_include_directories(meterscope_options INTERFACE ${PROJECT_SOURCE_DIR} ${PROJECT_BINARY_DIR}/generated)
target_compile_options(meterscope_options INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual
    -Wcast-align -Wdouble-promotion -Wformat=2
    -Werror=switch -Werror=return-type -Werror=unused-result)
# GCC 12 sees overlapping copies in every "text" + std::string at -O2 (its bug 105651).
target_compile_options(meterscope_options INTERFACE $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>)
if(METERSCOPE_SANITIZE)
    target_compile_options(meterscope_options INTERFACE
        -fsanitize=${METERSCOPE_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
    target_link_options(meterscope_options INTERFACE -fsanitize=${METERSCOPE_SANITIZE})
endif()
if(METERSCOPE_LIBFUZZER)
    target_compile_options(meterscope_options INTERFACE -fsanitize=fuzzer-no-link)
endif()
