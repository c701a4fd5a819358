# Parsing Qt's headers takes most of the time of a build from nothing. With METERSCOPE_PCH they are parsed once a library. Only
# headers from outside go in, so that a change of ours rebuilds no more than it must; that every file names what it uses is seen by
# building without (the presets dev and fuzz).
option(METERSCOPE_PCH "Parse the headers of Qt and the standard library once" OFF)

function(meterscope_precompile target tier)
    if(NOT METERSCOPE_PCH)
        return()
    endif()
    target_precompile_headers(${target} PRIVATE <algorithm> <chrono> <functional> <memory> <optional> <string> <vector>
        <QObject> <QString> <QStringList> <QDateTime> <QFile> <QFileInfo> <QLocale> <QTimer> <QVariant>)
    if(tier STREQUAL "widgets")
        target_precompile_headers(${target} PRIVATE <QtWidgets>)
    endif()
endfunction()

# The same for tests, once for all tests of a tier: what they parse most is Qt Test. A test with modules of its own parses for itself.
function(meterscope_precompile_test target tier)
    if(NOT METERSCOPE_PCH)
        return()
    endif()
    set(once tests_of_${tier})
    if(NOT TARGET ${once})
        file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/tests/${once}.cpp CONTENT "" @ONLY)
        add_library(${once} OBJECT ${CMAKE_BINARY_DIR}/tests/${once}.cpp)
        set_target_properties(${once} PROPERTIES AUTOMOC OFF)
        target_link_libraries(${once} PRIVATE ${tier} Qt6::Test)
        target_precompile_headers(${once} PRIVATE <QtTest> <QString> <QStringList> <QDateTime>
            <algorithm> <chrono> <functional> <map> <memory> <optional> <string> <vector>)
    endif()
    target_precompile_headers(${target} REUSE_FROM ${once})
endfunction()
