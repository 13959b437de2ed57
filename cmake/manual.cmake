# The manual pages of the program come from its own option tables: demarche.1
# and one for each src/commands/command_<name>.c. Section 5 is written by hand.
file(GLOB command_files CONFIGURE_DEPENDS src/commands/command_*.c)
file(GLOB section_5 CONFIGURE_DEPENDS doc/man/*.5)
set(manuals ${PROJECT_BINARY_DIR}/man/demarche.1)
add_custom_command(OUTPUT ${manuals}
    COMMAND ${CMAKE_COMMAND} -E make_directory ${PROJECT_BINARY_DIR}/man
    COMMAND demarche_program help --man > ${manuals}
    DEPENDS demarche_program VERBATIM)
foreach(file IN LISTS command_files)
    get_filename_component(name ${file} NAME_WE)
    string(REPLACE "command_" "" name ${name})
    set(manual ${PROJECT_BINARY_DIR}/man/demarche-${name}.1)
    add_custom_command(OUTPUT ${manual}
        COMMAND ${CMAKE_COMMAND} -E make_directory ${PROJECT_BINARY_DIR}/man
        COMMAND demarche_program help --man ${name} > ${manual}
        DEPENDS demarche_program VERBATIM)
    list(APPEND manuals ${manual})
endforeach()
add_custom_target(manual ALL DEPENDS ${manuals})
install(FILES ${manuals} DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
install(FILES ${section_5} DESTINATION ${CMAKE_INSTALL_MANDIR}/man5)
