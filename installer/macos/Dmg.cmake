# UNTESTED: written from the documentation of CMake and Qt, never run.
set(CPACK_GENERATOR DragNDrop)
set(CPACK_MONOLITHIC_INSTALL ON)
set(CPACK_DMG_VOLUME_NAME "Meterscope ${PROJECT_VERSION}")

if(METERSCOPE_GUI)
    set(icns ${CMAKE_CURRENT_BINARY_DIR}/icons/meterscope.icns)
    set_source_files_properties(${icns} TARGET_DIRECTORY meterscope PROPERTIES MACOSX_PACKAGE_LOCATION Resources GENERATED ON)
    target_sources(meterscope PRIVATE ${icns})
    add_dependencies(meterscope icon_files)
    set_target_properties(meterscope PROPERTIES
        MACOSX_BUNDLE ON
        MACOSX_BUNDLE_INFO_PLIST ${CMAKE_CURRENT_LIST_DIR}/Info.plist.in
        MACOSX_BUNDLE_BUNDLE_NAME Meterscope
        MACOSX_BUNDLE_GUI_IDENTIFIER org.wmbus.meterscope
        MACOSX_BUNDLE_BUNDLE_VERSION ${PROJECT_VERSION}
        MACOSX_BUNDLE_SHORT_VERSION_STRING ${PROJECT_VERSION}
        MACOSX_BUNDLE_ICON_FILE meterscope.icns)

    qt_generate_deploy_app_script(TARGET meterscope FILENAME_VARIABLE deploy_script NO_UNSUPPORTED_PLATFORM_ERROR)
    install(SCRIPT ${deploy_script} COMPONENT window)
endif()
