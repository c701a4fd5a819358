# Two packages of the binaries that the tests ran: what links them is found by dpkg-shlibdeps, what Qt loads by itself is named here.
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "") # each package has its own
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_ENABLE_COMPONENT_DEPENDS OFF)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
set(package_version ${PROJECT_VERSION}-${CPACK_DEBIAN_PACKAGE_RELEASE})

set(CPACK_DEBIAN_CLI_PACKAGE_NAME meterscope-cli)
set(CPACK_DEBIAN_CLI_PACKAGE_SECTION utils)
set(CPACK_DEBIAN_CLI_PACKAGE_DEPENDS "libqt6sql6-sqlite, libqt6sql6-psql, procps") # the service reloads with kill
set(CPACK_DEBIAN_CLI_PACKAGE_RECOMMENDS "ca-certificates")
set(CPACK_DEBIAN_CLI_PACKAGE_SUGGESTS "meterscope, mosquitto, postgresql")
set(CPACK_DEBIAN_CLI_PACKAGE_CONTROL_EXTRA
    ${CMAKE_CURRENT_LIST_DIR}/postinst ${CMAKE_CURRENT_LIST_DIR}/prerm ${CMAKE_CURRENT_LIST_DIR}/postrm)
set(CPACK_DEBIAN_CLI_DESCRIPTION "reader of wireless M-Bus meters for the console and as a service
Listens to water, gas, heat and electricity meters through an IMST
iM871A-USB stick, decodes and decrypts their telegrams and says why one
cannot be read.

It writes JSON, CSV or tables, keeps a history, sets the stick up, builds
the lines for CUxD, and as a service publishes readings to MQTT, Home
Assistant, InfluxDB and Prometheus. The package brings the access rights
to the stick.")

set(CPACK_DEBIAN_WINDOW_PACKAGE_NAME meterscope)
set(CPACK_DEBIAN_WINDOW_PACKAGE_SECTION utils)
set(CPACK_DEBIAN_WINDOW_PACKAGE_DEPENDS
    "meterscope-cli (= ${package_version}), libqt6sql6-sqlite, libqt6sql6-psql, libqt6svg6, qt6-translations-l10n, hicolor-icon-theme")
set(CPACK_DEBIAN_WINDOW_PACKAGE_RECOMMENDS "qt6-wayland, gnome-keyring | kwalletmanager | keepassxc")
set(CPACK_DEBIAN_WINDOW_DESCRIPTION "sees, reads and explains wireless M-Bus meters
Listens to water, gas, heat and electricity meters through an IMST
iM871A-USB stick: which of them can be heard here, how strongly, which
are encrypted, whether the key fits, and what every byte of a telegram
means.

It keeps keys encrypted and the history of each meter, draws consumption,
judges radio reception, and writes and checks the setup for CUxD on a
CCU. Without a stick a demo stick plays a house full of meters.")

# Each package has its copyright and its changelog; the same bytes each time they are made.
add_custom_command(OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/changelog.Debian.gz
    COMMAND sh -c "gzip -9nc '${CMAKE_CURRENT_LIST_DIR}/changelog' > changelog.Debian.gz"
    DEPENDS ${CMAKE_CURRENT_LIST_DIR}/changelog VERBATIM)
add_custom_target(changelog_file ALL DEPENDS ${CMAKE_CURRENT_BINARY_DIR}/changelog.Debian.gz)
foreach(component IN LISTS CPACK_COMPONENTS_ALL)
    string(TOUPPER ${component} upper)
    install(FILES ${CMAKE_CURRENT_LIST_DIR}/copyright ${CMAKE_CURRENT_BINARY_DIR}/changelog.Debian.gz
        DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/${CPACK_DEBIAN_${upper}_PACKAGE_NAME} COMPONENT ${component})
    file(CONFIGURE OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/overrides-${component} @ONLY
        CONTENT "# Not made for Debian's archive: there is no bug to close.\n${CPACK_DEBIAN_${upper}_PACKAGE_NAME}: initial-upload-closes-no-bugs *\n")
    install(FILES ${CMAKE_CURRENT_BINARY_DIR}/overrides-${component} DESTINATION ${CMAKE_INSTALL_DATADIR}/lintian/overrides
        RENAME ${CPACK_DEBIAN_${upper}_PACKAGE_NAME} COMPONENT ${component})
endforeach()
