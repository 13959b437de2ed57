# What `cmake --install` puts where: the library with its pkg-config and CMake
# package files, the headers, the program, its manual pages and completions.
include(CMakePackageConfigHelpers)

install(TARGETS demarche EXPORT demarcheTargets
    LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR}
    INCLUDES DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
install(TARGETS demarche_program RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(DIRECTORY include/demarche DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}
    FILES_MATCHING PATTERN "*.h")

# From its own folder, so that what was installed can be moved.
file(RELATIVE_PATH prefix_from_pkgconfig
     /${CMAKE_INSTALL_LIBDIR}/pkgconfig /)
configure_file(cmake/demarche.pc.in demarche.pc @ONLY)
install(FILES ${PROJECT_BINARY_DIR}/demarche.pc
    DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig)

set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/demarche)
configure_package_config_file(cmake/demarcheConfig.cmake.in
    ${PROJECT_BINARY_DIR}/demarcheConfig.cmake
    INSTALL_DESTINATION ${package_dir})
write_basic_package_version_file(
    ${PROJECT_BINARY_DIR}/demarcheConfigVersion.cmake
    COMPATIBILITY SameMinorVersion)
install(FILES
    ${PROJECT_BINARY_DIR}/demarcheConfig.cmake
    ${PROJECT_BINARY_DIR}/demarcheConfigVersion.cmake
    DESTINATION ${package_dir})
install(EXPORT demarcheTargets NAMESPACE demarche::
    DESTINATION ${package_dir})

install(FILES ${PROJECT_BINARY_DIR}/completion/demarche
    DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions)
install(FILES ${PROJECT_BINARY_DIR}/completion/demarche.fish
    DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)
install(FILES ${PROJECT_BINARY_DIR}/completion/_demarche
    DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/site-functions)
install(FILES LICENSE README.md DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(DIRECTORY src/exchange/codes/ DESTINATION ${CMAKE_INSTALL_DATADIR}/demarche/codes)
install(DIRECTORY graphs/ DESTINATION ${CMAKE_INSTALL_DATADIR}/demarche/graphs)
