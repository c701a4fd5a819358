# Parsing Qt's headers takes most of the time of a build from nothing. With METERSCOPE_PCH they are parsed once a library. Only
# headers from outside go in, so that a change of ours rebuilds no more than it must; that every file names what it uses is seen by
# building without (the presets dev, asan and fuzz).
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
