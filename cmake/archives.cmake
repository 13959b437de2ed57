# Set OUT to the archives of PACKAGE, which pkg-config has found, in the order in
# which they are to be linked; or to its imported target, which is the shared
# library, where one of them is missing. What the C library brings is left to it.
function(demarche_find_archives out package)
    set(archives "")
    set(needed ${${package}_STATIC_LIBRARIES})
    list(REMOVE_ITEM needed c m dl pthread)
    foreach(name IN LISTS needed)
        find_library(archive
            ${CMAKE_STATIC_LIBRARY_PREFIX}${name}${CMAKE_STATIC_LIBRARY_SUFFIX}
            HINTS ${${package}_STATIC_LIBRARY_DIRS} ${${package}_LIBDIR}
            NO_CACHE)
        list(APPEND archives ${archive})
        unset(archive)
    endforeach()
    if(NOT DEMARCHE_ARCHIVES OR archives MATCHES NOTFOUND)
        set(archives PkgConfig::${package})
        set_property(GLOBAL APPEND PROPERTY DEMARCHE_SHARED ${package})
    endif()
    set(${out} ${archives} PARENT_SCOPE)
endfunction()
