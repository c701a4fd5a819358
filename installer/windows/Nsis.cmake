# UNTESTED: written from the documentation of CMake and Qt, never run. There is no Qt 6 for mingw in Debian to try it with.
set(CPACK_GENERATOR NSIS)
set(CPACK_MONOLITHIC_INSTALL ON)
set(CPACK_NSIS_DISPLAY_NAME "Meterscope ${PROJECT_VERSION}")
set(CPACK_NSIS_MUI_ICON ${CMAKE_CURRENT_BINARY_DIR}/icons/meterscope.ico)
set(CPACK_NSIS_MUI_UNIICON ${CMAKE_CURRENT_BINARY_DIR}/icons/meterscope.ico)
set(CPACK_NSIS_INSTALLED_ICON_NAME bin/meterscope.exe)
set(CPACK_NSIS_CONTACT ${CPACK_PACKAGE_CONTACT})
set(CPACK_NSIS_ENABLE_UNINSTALL_BEFORE_INSTALL ON)
set(CPACK_NSIS_MODIFY_PATH ON) # asks whether to add the programs to PATH

# *.wmbus opens with Meterscope.
set(CPACK_NSIS_EXTRA_INSTALL_COMMANDS [[
  WriteRegStr SHCTX "Software\Classes\.wmbus" "" "Meterscope.Capture"
  WriteRegStr SHCTX "Software\Classes\Meterscope.Capture" "" "Wireless M-Bus capture"
  WriteRegStr SHCTX "Software\Classes\Meterscope.Capture\DefaultIcon" "" "$INSTDIR\bin\meterscope.exe,0"
  WriteRegStr SHCTX "Software\Classes\Meterscope.Capture\shell\open\command" "" '"$INSTDIR\bin\meterscope.exe" "%1"'
]])
set(CPACK_NSIS_EXTRA_UNINSTALL_COMMANDS [[
  DeleteRegKey SHCTX "Software\Classes\Meterscope.Capture"
  DeleteRegKey SHCTX "Software\Classes\.wmbus"
]])

if(METERSCOPE_GUI)
    # No console window beside the window, and our icon in the program itself.
    file(CONFIGURE OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/meterscope.rc @ONLY
        CONTENT "1 ICON \"@CMAKE_CURRENT_BINARY_DIR@/icons/meterscope.ico\"\n")
    set_source_files_properties(${CMAKE_CURRENT_BINARY_DIR}/meterscope.rc TARGET_DIRECTORY meterscope
        PROPERTIES OBJECT_DEPENDS ${CMAKE_CURRENT_BINARY_DIR}/icons/meterscope.ico)
    target_sources(meterscope PRIVATE ${CMAKE_CURRENT_BINARY_DIR}/meterscope.rc)
    set_target_properties(meterscope PROPERTIES WIN32_EXECUTABLE ON)

    qt_generate_deploy_app_script(TARGET meterscope FILENAME_VARIABLE deploy_script NO_UNSUPPORTED_PLATFORM_ERROR)
    install(SCRIPT ${deploy_script} COMPONENT window)
endif()
